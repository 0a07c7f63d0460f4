package tonghop.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the formats apart that are made of readable characters. */
final class TextFormat {

    private static final Pattern MAIL_HEADER = Pattern.compile("^[a-z][a-z0-9-]*:");
    private static final Pattern SENDER = Pattern.compile("(?m)^(from|message-id|received):");

    private static final Pattern BLANK_LINE = Pattern.compile("\\n\\r?\\n");

    private TextFormat() {}

    /** Whether the bytes begin with the headers of a message, whatever its body holds: a file as it is, or what Word calls a line break. */
    static boolean isMessage(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        Matcher end = BLANK_LINE.matcher(text);
        byte[] headers = end.find() ? Arrays.copyOf(head, end.start()) : new byte[0];
        return headers.length > 0 && isText(headers) && of(headers) == DocumentFormat.MAIL;
    }

    /** Whether the bytes are characters, in whatever encoding: no control characters beyond those of plain text. */
    static boolean isText(byte[] head) {
        if (head.length >= 4 && (head[0] == '%' && head[1] == 'P' || head[0] == '{' && head[1] == '\\')) {
            return false; // PDF and RTF may open with readable characters
        }
        for (char c : characters(head).toCharArray()) {
            if (isControl(c)) {
                return false;
            }
        }
        return true;
    }

    static boolean isControl(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A;
    }

    static DocumentFormat of(byte[] head) {
        String text = characters(head).strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("<")) {
            return markup(text);
        }
        if (MAIL_HEADER.matcher(text).lookingAt()) {
            return mail(text);
        }
        return DocumentFormat.CSV;
    }

    private static DocumentFormat markup(String text) {
        if (text.contains("urn:schemas-microsoft-com:office:spreadsheet") && text.startsWith("<?xml")) {
            return DocumentFormat.XML_SPREADSHEET;
        }
        if (text.contains("urn:oasis:names:tc:opendocument:xmlns:office:1.0")) {
            return DocumentFormat.OPEN_DOCUMENT_SHEET;
        }
        boolean html = text.contains("<html") || text.contains("<table") || text.startsWith("<!doctype html");
        return html ? DocumentFormat.HTML : DocumentFormat.XML;
    }

    private static DocumentFormat mail(String text) {
        boolean page = text.contains("content-location:") || text.contains("multipart/related");
        if (page && !SENDER.matcher(text).find()) {
            return DocumentFormat.WEB_ARCHIVE;
        }
        return SENDER.matcher(text).find() || text.contains("mime-version:") ? DocumentFormat.MAIL : DocumentFormat.CSV;
    }

    private static String characters(byte[] head) {
        Charset charset = ByteOrderMark.charset(head);
        String text = new String(head, charset == null ? StandardCharsets.ISO_8859_1 : charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
