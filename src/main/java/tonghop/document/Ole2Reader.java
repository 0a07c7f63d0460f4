package tonghop.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import tonghop.grid.Document;
import tonghop.grid.Sheet;

/** Reads an OLE2 file: an .xls, a .doc, or nothing that can be read. */
final class Ole2Reader {

    private final Budget budget;

    Ole2Reader(Budget budget) {
        this.budget = budget;
    }

    Document read(Path file, String name) throws IOException {
        // Read from the file, not from a stream: POI would allocate what the header claims.
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            Set<String> streams = root.getEntryNames();
            DocumentFormat format = Ole2Format.of(streams);
            if (format == DocumentFormat.WORD) {
                return new DocReader(root, budget).read(name);
            }
            if (format != DocumentFormat.XLS && format != DocumentFormat.OLD_EXCEL) {
                throw Refusal.otherFormat(format, name);
            }
            var workbook = new XlsReader(workbook(root, streams), budget, name);
            boolean macros = Ole2Format.named("_vba_project_cur", streams).isPresent();
            List<Sheet> sheets = workbook.sheets();
            return DocumentReader.document(
                    sheets, workbook.hasPictures(), macros, SideTexts.comments(workbook.notes()));
        }
    }

    private byte[] workbook(DirectoryNode root, Set<String> streams) throws IOException {
        // A workbook saved for old and new programs alike holds both; the first is the whole one.
        String stream = Ole2Format.named("workbook", streams)
                .or(() -> Ole2Format.named("book", streams))
                .orElseThrow();
        int longest = Math.toIntExact(Math.min(budget.limits().fileBytes(), Integer.MAX_VALUE - 8));
        try (InputStream in = root.createDocumentInputStream(stream)) {
            return in.readNBytes(longest);
        }
    }
}
