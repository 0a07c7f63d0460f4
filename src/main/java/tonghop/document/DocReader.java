package tonghop.document;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import tonghop.grid.Document;

/** Reads a document of Word 97 to 2003, whose tables lie scattered over its streams: POI holds all of it in memory. */
final class DocReader {

    /** Of a document's streams together, pictures left out. */
    static final long MAX_BYTES = 10L << 20;

    /** Streams that are not read: pictures and embedded files. */
    private static final Set<String> UNREAD = Set.of("Data", "ObjectPool", "Macros");

    private final DirectoryNode root;
    private final Budget budget;

    DocReader(DirectoryNode root, Budget budget) {
        this.root = root;
        this.budget = budget;
    }

    /** @throws Refusal where the document has no text, is older than Word 97 or past a limit */
    Document read(String fileName) throws IOException {
        checkSize();
        var grid = new WordGrid(budget);
        try (var document = new HWPFDocument(root)) {
            new DocBlocks(budget).read(document.getRange(), 0, grid);
        } catch (OldWordFileFormatException e) {
            throw Refusal.otherFormat(DocumentFormat.OLD_WORD, fileName);
        } catch (OutOfMemoryError e) {
            // Not that memory is short: a count in the file, which POI takes at its word, asked for a huge array.
            throw Refusal.unreadable();
        }
        boolean pictures = root.hasEntry("Data") || root.hasEntry("ObjectPool");
        return DocumentReader.document(List.of(grid.sheet()), pictures, root.hasEntry("Macros"), grid.findings());
    }

    private void checkSize() {
        long bytes = 0;
        for (Entry entry : root) {
            if (entry instanceof DocumentEntry stream && !UNREAD.contains(entry.getName())) {
                bytes += stream.getSize();
            }
        }
        if (bytes > MAX_BYTES) {
            throw Refusal.tooLarge("tài liệu Word nặng hơn " + Budget.megabytes(MAX_BYTES));
        }
    }
}
