package tonghop.wordreport;

import java.util.List;
import tonghop.programme.LetterStyle;
import tonghop.programme.Programme;
import tonghop.wordreport.Cells.CellText;
import tonghop.wordreport.Paragraph.Face;

/**
 * The head of the report: who issues it on the left; on the right the national title, or the Party's name. Number and day are for
 * the clerk to fill in.
 */
final class HeadOfLetter {

    private static final int LEFT = 4150;
    private static final int RIGHT = PageSetup.UPRIGHT.room() - LEFT;
    private static final int NAMES = 12;
    /** A third of the office's column, as the line under its name is to be. */
    private static final int OFFICE_LINE = LEFT / 3;
    /** So that the line is as long as the motto. */
    private static final int MOTTO_LINE = 850;

    private HeadOfLetter() {}

    static void write(WordPages pages, Programme programme, int year) {
        boolean party = programme.letterhead() == LetterStyle.PARTY;
        var cells = new Cells(pages.table(), "TableNormal", List.of(LEFT, RIGHT));
        var names = cells.row(false);
        office(names.cell(1), programme, party);
        if (party) {
            party(names.cell(1));
        } else {
            state(names.cell(1));
        }
        var numbers = cells.row(false);
        numbers.cell(1).paragraph("Head").below(6).text((party ? "Số " : "Số: ") + Frame.number(programme));
        numbers.cell(1)
                .paragraph("Head")
                .below(6)
                .text(
                        programme.place() + ", ngày " + Frame.FILL + " tháng " + Frame.FILL + " năm " + year,
                        Face.ITALIC);
    }

    private static void office(CellText cell, Programme programme, boolean party) {
        cell.paragraph("Head").text(PlainWords.capitals(programme.superior()), Face.PLAIN, NAMES);
        cell.paragraph("Head").text(PlainWords.capitals(programme.office()), Face.BOLD, NAMES);
        if (party) {
            cell.paragraph("Head").text("*");
        } else {
            cell.paragraph("Rule").indented(OFFICE_LINE);
        }
    }

    private static void state(CellText cell) {
        cell.paragraph("Head").text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Face.BOLD, NAMES);
        cell.paragraph("Head").text("Độc lập - Tự do - Hạnh phúc", Face.BOLD);
        cell.paragraph("Rule").indented(MOTTO_LINE);
    }

    private static void party(CellText cell) {
        cell.paragraph("Head").text("ĐẢNG CỘNG SẢN VIỆT NAM", Face.BOLD, 15);
        cell.paragraph("Rule").indented(MOTTO_LINE);
    }
}
