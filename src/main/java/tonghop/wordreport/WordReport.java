package tonghop.wordreport;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Dossier;
import tonghop.wordreport.Paragraph.Face;
import tonghop.workbook.ConsolidatedWorkbook;

/**
 * The official report on a period as a Word document, for an officer to finish: who reported, what came out by group with the
 * coverage of every figure, what the units wrote, the lists, and annexes. In the form of Decree 30/2020/NĐ-CP, appendix I; under
 * the Party's letterhead where the regime has it. What only a person knows is left as “…”.
 */
public final class WordReport {

    private static final int ANNEX_NUMBERS = 3;
    private static final int TITLE_LINE = PageSetup.UPRIGHT.room() * 2 / 5;

    private final WordPages pages;
    private final Consolidation consolidation;

    private WordReport(WordPages pages, Consolidation consolidation) {
        this.pages = pages;
        this.consolidation = consolidation;
    }

    /**
     * Writes the report as .docx. The same consolidation and dossier give the same bytes. The stream stays open.
     *
     * @throws IOException if the stream cannot be written
     */
    public static void write(Consolidation consolidation, Dossier dossier, OutputStream out) throws IOException {
        var asOf = ConsolidatedWorkbook.asOf(consolidation);
        String subject = Frame.subject(consolidation);
        try (var pages = new WordPages(
                "Báo cáo " + PlainWords.within(subject),
                consolidation.programme().office(),
                asOf)) {
            var report = new WordReport(pages, consolidation);
            var frame = new Frame(consolidation, dossier.replacement());
            HeadOfLetter.write(
                    pages,
                    consolidation.programme(),
                    consolidation.period().period().year());
            report.title(subject, frame.state(asOf));
            frame.paragraphs().forEach(report::block);
            ReportBody.of(consolidation, dossier, asOf).forEach(report::block);
            pages.paragraph("Lead").text(frame.closing());
            FootOfLetter.write(pages, consolidation.programme());
            report.annexes(Annexes.of(consolidation, dossier));
            pages.save(out);
        }
    }

    private void title(String subject, List<String> state) {
        pages.paragraph("Title").text("BÁO CÁO");
        pages.paragraph("Subtitle").text(subject);
        pages.paragraph("Rule").indented(TITLE_LINE);
        state.forEach(line -> pages.paragraph("State").text(line));
    }

    private void annexes(List<Block> blocks) throws IOException {
        boolean several = blocks.stream().filter(Block.Annex.class::isInstance).count() > 1;
        for (var block : blocks) {
            if (block instanceof Block.Annex annex) {
                annex(annex, several);
            } else {
                block(block);
            }
        }
    }

    private void annex(Block.Annex annex, boolean numbered) throws IOException {
        pages.turn(annex.setup());
        var heading = pages.paragraph("AnnexHeading");
        if (numbered) {
            heading.numbered(ANNEX_NUMBERS);
        } else {
            heading.text("Phụ lục");
        }
        heading.line().text(PlainWords.capitals(annex.title()));
        pages.paragraph("State")
                .text("(Kèm theo Báo cáo số " + Frame.number(consolidation.programme()) + " ngày " + Frame.FILL
                        + " tháng " + Frame.FILL + " năm "
                        + consolidation.period().period().year() + " của "
                        + consolidation.programme().office() + ")");
        pages.paragraph("TableNote");
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            pages.paragraph("Heading" + heading.level()).text(heading.text());
        } else if (block instanceof Block.Text text) {
            pages.paragraph(text.text().endsWith(":") ? "Lead" : "BodyText").text(text.text());
        } else if (block instanceof Block.Item item) {
            pages.paragraph("ListBullet").text(item.text());
        } else if (block instanceof Block.Note note) {
            pages.paragraph("TableNote").text(note.text());
        } else if (block instanceof Block.Table table) {
            Tables.write(pages, table);
        } else if (block instanceof Block.Quote quote) {
            quote(quote);
        }
    }

    private void quote(Block.Quote quote) {
        var lines = PlainWords.lines(quote.text());
        for (int i = 0; i < lines.size(); i++) {
            var paragraph = pages.paragraph("Quote");
            if (i == 0) {
                paragraph.text(quote.unit() + ": ", Face.BOLD_ITALIC);
            }
            paragraph.text(lines.get(i));
        }
    }
}
