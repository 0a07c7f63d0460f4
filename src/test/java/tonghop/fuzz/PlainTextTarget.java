package tonghop.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Separated text in any encoding, with any separator. */
public final class PlainTextTarget {

    private static final Examination EXAMINATION = new Examination();
    private static final byte[] START = "TT;Chỉ tiêu;Số liệu\n1;Số cuộc;5\n".getBytes(StandardCharsets.UTF_8);

    private PlainTextTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        byte[] text = Arrays.copyOf(START, START.length + bytes.length);
        System.arraycopy(bytes, 0, text, START.length, bytes.length);
        EXAMINATION.of(text, "a.csv");
        EXAMINATION.of(bytes, "a.csv");
    }
}
