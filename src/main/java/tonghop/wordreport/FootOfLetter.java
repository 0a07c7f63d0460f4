package tonghop.wordreport;

import java.util.List;
import tonghop.programme.LetterStyle;
import tonghop.programme.Programme;
import tonghop.wordreport.Paragraph.Face;

/** The end of the report: on the left who receives it, on the right the signer's rank, room to sign, and a place for the name. */
final class FootOfLetter {

    private static final int LEFT = 4700;
    private static final int ABOVE = 12;
    private static final int ROOM_TO_SIGN = 80;

    private FootOfLetter() {}

    /** In one row, which no end of a page cuts. */
    static void write(WordPages pages, Programme programme) {
        pages.paragraph("Recipients").below(ABOVE);
        var cells = new Cells(pages.table(), "TableNormal", List.of(LEFT, PageSetup.UPRIGHT.room() - LEFT));
        var row = cells.row(false);
        var left = row.cell(1);
        if (programme.letterhead() == LetterStyle.PARTY) {
            left.paragraph("Recipients").underlined("Nơi nhận:");
        } else {
            left.paragraph("Recipients").text("Nơi nhận:", Face.BOLD_ITALIC, 12);
        }
        var recipients = programme.recipients();
        for (int i = 0; i < recipients.size(); i++) {
            left.paragraph("Recipients").text("- " + recipients.get(i) + (i < recipients.size() - 1 ? ";" : "."));
        }
        var right = row.cell(1);
        right.paragraph("Signer").text(PlainWords.capitals(programme.signer()));
        String name = programme.signing().name();
        right.paragraph("Signer").below(ROOM_TO_SIGN).text(name.isEmpty() ? Frame.FILL : name);
    }
}
