package tonghop.recognise;

import java.util.regex.Pattern;
import tonghop.text.MatchKey;

/** Words by which an office says that what follows adds to another figure or stands in its place, with or without accents. */
final class Amendments {

    private static final String WORDS = "(?:bổ sung|bo sung|đính chính|dinh chinh|điều chỉnh|dieu chinh"
            + "|sửa(?! chữa| đổi)|sua(?! chua| doi)|thay(?! đổi| doi))";

    private static final Pattern FIRST = Pattern.compile(
            "(?:(?:số|số liệu|phần|cộng|sau|sau khi|so|so lieu|phan|cong|sau khi) )*" + WORDS + "(?: .*)?");
    private static final Pattern ANYWHERE =
            Pattern.compile("(?:.* )?(?:đính chính|dinh chinh|số đúng|so dung|đúng là|dung la)(?: .*)?");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern IN_A_NAME = Pattern.compile("(?:.* )?" + WORDS + "(?: .*)?");

    private static final Pattern TITLE =
            Pattern.compile("(?:báo cáo )?(?:bổ sung|đính chính|điều chỉnh)(?: các)? số liệu(?: .*)?");

    private Amendments() {}

    /** True if a row's name begins so, or says so in brackets; in the midst of a name it may be what is counted. */
    static boolean isOfRow(String name) {
        String key = MatchKey.of(name);
        return FIRST.matcher(key).matches()
                || ANYWHERE.matcher(key).matches()
                || IN_BRACKETS
                        .matcher(name)
                        .results()
                        .anyMatch(m -> FIRST.matcher(MatchKey.of(m.group(1))).matches());
    }

    /** True of a title such as “ĐÍNH CHÍNH SỐ LIỆU”. */
    static boolean isTitle(String text) {
        return TITLE.matcher(MatchKey.of(text)).matches();
    }

    /** @param name of a sheet */
    static boolean isOfSheet(String name) {
        return IN_A_NAME.matcher(MatchKey.of(name)).matches();
    }
}
