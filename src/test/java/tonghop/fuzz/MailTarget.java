package tonghop.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import tonghop.document.AuthenticationResults;
import tonghop.document.MailHead;
import tonghop.model.MailAddress;

/** A message: its head, the walk through its parts, what its server found out about its sender. */
public final class MailTarget {

    private static final Examination EXAMINATION = new Examination();
    private static final byte[] START = "From: a@b.vn\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final Path FILE = Path.of(
            System.getProperty("java.io.tmpdir"),
            "tonghop-mail-" + ProcessHandle.current().pid());

    private MailTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        byte[] mail = Arrays.copyOf(START, START.length + bytes.length);
        System.arraycopy(bytes, 0, mail, START.length, bytes.length);
        EXAMINATION.of(mail, "a.eml");
        try {
            MailHead head = MailHead.of(Files.write(FILE, mail));
            if (MailHead.fileName(head.subject()).matches("(?s).*[/\\\\\\p{Cntrl}].*")) {
                throw new AssertionError("a path: " + head.subject());
            }
            AuthenticationResults.proof(MailAddress.of("a@b.vn"), head.authentication(), "mx.b.vn");
            Files.delete(FILE);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
