package tonghop.wordreport;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Dossier;

/** A written report, read again. */
final class OpenedReport {

    private static final Map<String, String> SIGNS =
            Map.of("Heading1", "# ", "Heading2", "## ", "Heading3", "### ", "ListBullet", "- ", "AnnexHeading", "=== ");

    final XWPFDocument document;

    private OpenedReport(byte[] bytes) {
        try {
            document = new XWPFDocument(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static OpenedReport of(Consolidation consolidation) {
        return of(consolidation, Dossier.EMPTY);
    }

    static OpenedReport of(Consolidation consolidation, Dossier dossier) {
        return new OpenedReport(bytes(consolidation, dossier));
    }

    static byte[] bytes(Consolidation consolidation, Dossier dossier) {
        var out = new ByteArrayOutputStream();
        try {
            WordReport.write(consolidation, dossier, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * Its paragraphs and the rows of its tables, one a line, empty ones left out: headings with as many {@code #} as their level,
     * annexes with {@code ===}, cells between bars.
     */
    String text() {
        var lines = new ArrayList<String>();
        for (IBodyElement element : document.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph
                    && !paragraph.getText().isBlank()) {
                lines.add(line(paragraph));
            } else if (element instanceof XWPFTable table) {
                table.getRows()
                        .forEach(row -> lines.add(row.getTableCells().stream()
                                .map(cell -> lines(cell.getParagraphs()))
                                .collect(Collectors.joining(" | "))));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** The text from the line that begins so up to the next heading. */
    String under(String heading) {
        var lines = text().lines().toList();
        int from = lines.indexOf(heading);
        int to = from + 1;
        while (to < lines.size()
                && !lines.get(to).startsWith("#")
                && !lines.get(to).startsWith("===")) {
            to++;
        }
        return String.join("\n", lines.subList(from + 1, to));
    }

    private static String line(XWPFParagraph paragraph) {
        return SIGNS.getOrDefault(paragraph.getStyle(), "")
                + paragraph.getText().strip();
    }

    private static String lines(List<XWPFParagraph> paragraphs) {
        return paragraphs.stream()
                .map(XWPFParagraph::getText)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" / "));
    }
}
