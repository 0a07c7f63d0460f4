package tonghop.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * What a command prints, with nothing in it that a terminal would obey: names and texts that others wrote may hold its commands, or turn the
 * direction of writing. Such a character is printed as an escape, e.g. {@code \}{@code u001b}, which JSON reads as the character itself.
 */
final class PlainOutput extends FilterWriter {

    private static final char DELETE = 0x7F;

    PlainOutput(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        write(new char[] {(char) c}, 0, 1);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        write(text.toCharArray(), offset, length);
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        int written = offset;
        for (int i = offset; i < offset + length; i++) {
            if (acts(text[i])) {
                out.write(text, written, i - written);
                out.write(String.format("\\u%04x", (int) text[i]));
                written = i + 1;
            }
        }
        out.write(text, written, offset + length - written);
    }

    /** The return of the carriage stays: the bar of a long run begins with it. */
    private static boolean acts(char c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t'
                || c >= DELETE && c < 0xA0
                || c >= 0x200E && c <= 0x200F
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }
}
