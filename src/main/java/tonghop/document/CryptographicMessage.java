package tonghop.document;

import java.nio.charset.StandardCharsets;

/** Knows what a mail program signs or encrypts (RFC 5652): it is told from other unknown bytes, and not opened. */
final class CryptographicMessage {

    /** The object identifiers of PKCS #7, without the last number. */
    private static final String KIND = "\u0006\u0009*\u0086H\u0086÷\r\u0001\u0007";

    /** Behind the lengths of what is around it. */
    private static final int FARTHEST = 16;

    private CryptographicMessage() {}

    /** @param head the first bytes of a file */
    static boolean opens(byte[] head) {
        String start =
                new String(head, 0, Math.min(head.length, FARTHEST + KIND.length()), StandardCharsets.ISO_8859_1);
        return start.startsWith("0") && start.contains(KIND);
    }
}
