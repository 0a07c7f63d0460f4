package tonghop.fuzz;

import java.nio.charset.StandardCharsets;
import tonghop.text.LegacyEncoding;
import tonghop.text.MatchKey;
import tonghop.text.VietnameseText;

/** What stands around a table: which unit, which period, which form it says. The table below it is always the same. */
public final class WordingTarget {

    private static final Examination EXAMINATION = new Examination();
    private static final String TABLE =
            "\nTT,Chỉ tiêu,Đơn vị tính,Số liệu\n1,Số hội nghị đối thoại,cuộc,5\n2,Số lượt người dự,lượt,120\n";

    private WordingTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String clean = VietnameseText.nfc(text);
        if (!VietnameseText.nfc(clean).equals(clean)) {
            throw new AssertionError("not settled: " + clean);
        }
        MatchKey.withoutAccents(MatchKey.of(clean));
        LegacyEncoding.toUnicode(text, ".VnTime");
        LegacyEncoding.toUnicode(text, "VNI-Times");
        LegacyEncoding.toUnicode(text, null);
        String title = "\"" + clean.replace("\"", "\"\"") + "\"";
        EXAMINATION.of((title + TABLE).getBytes(StandardCharsets.UTF_8), "a.csv");
    }
}
