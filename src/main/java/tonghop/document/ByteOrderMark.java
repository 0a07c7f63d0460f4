package tonghop.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells UTF-8 and UTF-16 by the mark before the text, and UTF-16 without one by its bytes of zero. */
final class ByteOrderMark {

    private static final int ENOUGH = 4096;

    private ByteOrderMark() {}

    /** @return null where nothing tells; the mark is decoded as U+FEFF */
    static @Nullable Charset charset(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return switch (first) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            default -> byZeros(bytes);
        };
    }

    /** Of ASCII letters, spaces and digits one byte of the two is zero, always the same one. */
    private static @Nullable Charset byZeros(byte[] bytes) {
        int length = Math.min(bytes.length, ENOUGH) & ~1;
        int[] zeros = new int[2];
        for (int i = 0; i < length; i++) {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        if (zeros[0] == 0 && zeros[1] > length / 6) {
            return StandardCharsets.UTF_16LE;
        }
        return zeros[1] == 0 && zeros[0] > length / 6 ? StandardCharsets.UTF_16BE : null;
    }
}
