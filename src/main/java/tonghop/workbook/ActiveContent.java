package tonghop.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Whether something in a workbook acts once a person opens it: macros, macro sheets of Excel 4, embedded objects and controls, queries, links
 * to other programs (DDE, OLE). A copy of such a workbook is not sent on in the office's name.
 */
final class ActiveContent {

    private static final Pattern PARTS = Pattern.compile(
            "vbaproject|vbadata|/macrosheets/|/dialogsheets/|/activex/|/embeddings/|/querytables/|/webextensions/|customui"
                    + "|connections\\.xml$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LINK_PARTS = Pattern.compile("/externallinks/", Pattern.CASE_INSENSITIVE);
    private static final Pattern PROGRAM_LINK = Pattern.compile("ddelink|olelink", Pattern.CASE_INSENSITIVE);

    /** What stands in the root of an .xls beside its cells ([MS-XLS] 2.1.2, 2.1.7). */
    private static final Pattern STORAGES = Pattern.compile("(?i)_VBA_PROJECT.*|MBD.*|LNK.*|Ctls|ObjectPool");

    private static final int BOUNDSHEET = 0x85;
    private static final int KIND_AT = 5;
    private static final int SUPBOOK = 0x1AE;

    /** Stands between a program and its document in the path of a link. */
    private static final byte PROGRAM_MARK = 3;

    private ActiveContent() {}

    static boolean in(PackageParts parts) {
        return parts.anyNamed(PARTS)
                || parts.anyHolds(
                        // UTF-16 is ASCII with zeros between.
                        LINK_PARTS,
                        part -> PROGRAM_LINK
                                .matcher(new String(part, StandardCharsets.ISO_8859_1).replace("\0", ""))
                                .find());
    }

    /** @throws IOException where the bytes are no .xls */
    static boolean inXls(byte[] xls) throws IOException {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(xls))) {
            DirectoryNode root = files.getRoot();
            if (root.getEntryNames().stream()
                    .anyMatch(name -> STORAGES.matcher(name).matches())) {
                return true;
            }
            String stream = HSSFWorkbook.getWorkbookDirEntryName(root);
            try (var in = new DocumentInputStream((DocumentEntry) root.getEntryCaseInsensitive(stream))) {
                return inStream(in.readAllBytes());
            }
        }
    }

    private static boolean inStream(byte[] stream) {
        var records = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        while (records.remaining() >= 4) {
            int kind = records.getShort() & 0xFFFF;
            int end =
                    Math.min(records.limit(), records.position() + 2 + (records.getShort(records.position()) & 0xFFFF));
            int from = records.position() + 2;
            if (kind == BOUNDSHEET && end - from > KIND_AT && isMacroSheet(stream[from + KIND_AT])) {
                return true;
            }
            if (kind == SUPBOOK && leadsToAProgram(stream, from, end)) {
                return true;
            }
            records.position(Math.max(end, from));
        }
        return false;
    }

    /** A macro sheet or a module; 0 is cells, 2 a chart. */
    private static boolean isMacroSheet(byte kind) {
        return kind == 1 || kind == 6;
    }

    private static boolean leadsToAProgram(byte[] stream, int from, int end) {
        // The number of sheets, the length of the path and how it is encoded come before it.
        for (int i = from + 5; i < end; i++) {
            if (stream[i] == PROGRAM_MARK) {
                return true;
            }
        }
        return false;
    }
}
