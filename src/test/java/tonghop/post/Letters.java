package tonghop.post;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Writes messages as mail programs do, byte for byte. */
public final class Letters {

    private final List<String> headers = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();

    private Letters() {}

    public static Letters from(String sender) {
        return new Letters()
                .header("From: " + sender)
                .header("To: bc@so.gov.vn")
                .header("MIME-Version: 1.0");
    }

    public Letters subject(String subject) {
        String encoded = Base64.getEncoder().encodeToString(subject.getBytes(StandardCharsets.UTF_8));
        return header("Subject: =?UTF-8?B?" + encoded + "?=");
    }

    /** A line as it stands. */
    public Letters header(String line) {
        headers.add(line);
        return this;
    }

    public Letters text(String text) {
        return part("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + text);
    }

    public Letters file(String name, byte[] bytes) {
        return part("Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n"
                + "Content-Disposition: attachment; filename*=utf-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20") + "\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(bytes));
    }

    /** With its headers, as it stands. */
    public Letters part(String part) {
        parts.add(part);
        return this;
    }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        headers.forEach(line -> write(out, line + "\r\n"));
        String boundary = "=_" + Integer.toHexString(headers.hashCode());
        write(out, "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n\r\n");
        parts.forEach(part -> write(out, "--" + boundary + "\r\n" + part + "\r\n"));
        write(out, "--" + boundary + "--\r\n");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
