package tonghop.document;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Plain text that tries to exhaust a reader. */
final class HostilePlain {

    private static final int JUST_READ = 8 << 20;

    private final Path folder;

    HostilePlain(Path folder) {
        this.folder = folder;
    }

    private Path filled(String name, String piece, int bytes, Charset charset) throws IOException {
        byte[] one = piece.getBytes(charset);
        byte[] all = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            all[i] = one[i % one.length];
        }
        return Files.write(folder.resolve(name), all);
    }

    private Path filled(String name, String piece) throws IOException {
        return filled(name, piece, JUST_READ, StandardCharsets.UTF_8);
    }

    Path longLine() throws IOException {
        return filled("line.csv", "x");
    }

    Path tooManyBytes() throws IOException {
        return filled("bytes.csv", "a;b\n", JUST_READ + 1, StandardCharsets.UTF_8);
    }

    Path millionsOfSeparators() throws IOException {
        return filled("separators.csv", ";");
    }

    Path millionsOfBlankLines() throws IOException {
        return filled("lines.csv", "\n");
    }

    Path endlessQuote() throws IOException {
        return filled("quote.csv", "a;\"bb\n");
    }

    Path quotesOnly() throws IOException {
        return filled("quotes.csv", "\"");
    }

    Path oldLettersWithoutEnd() throws IOException {
        return filled("old.csv", "B¸o c¸o;", JUST_READ, StandardCharsets.ISO_8859_1);
    }

    Path manyTags() throws IOException {
        return filled("tags.html", "<table><tr><td>1");
    }

    Path deepTags() throws IOException {
        return filled("deep.html", "<div>", 5 * 99_000, StandardCharsets.UTF_8);
    }

    Path deepTables() throws IOException {
        return filled("tables.html", "<table><tr><td>", 15 * 33_000, StandardCharsets.UTF_8);
    }

    Path deepFormatting() throws IOException {
        return filled("formatting.html", "<table><b><i>", 13 * 33_000, StandardCharsets.UTF_8);
    }

    Path manyAttributes() throws IOException {
        Path file = folder.resolve("attributes.html");
        return Files.writeString(file, "<table " + " a b=1 c".repeat(900_000) + "><tr><td>1");
    }

    Path wideCells() throws IOException {
        return filled(
                "wide.html", "<table><tr><td colspan=1000 rowspan=65000>1</table>", 5_000_000, StandardCharsets.UTF_8);
    }

    Path endlessStyle() throws IOException {
        return filled("style.html", "<style>a,".repeat(20) + "a{display:none;".repeat(400));
    }
}
