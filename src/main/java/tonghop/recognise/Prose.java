package tonghop.recognise;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells what people wrote to be read from the words around a form: heads, signatures, places of signing, guides. */
final class Prose {

    private static final int SHORTEST = 20;
    private static final int MIN_WORDS = 6;
    private static final int WORDS_OF_A_LINE = 10;
    private static final int LONGEST_SIGNATURE = 60;
    private static final String ENDS = ".;!?…";

    private static final Pattern REMARK = Pattern.compile(
            "^[\\s*(]*(?:ghi chú|chú thích|chú ý|lưu ý|giải trình|thuyết minh thêm)\\s*[:.\\-–]", flags());

    /** What stands on a form for whoever fills it in, or says what it comes with. */
    private static final Pattern GUIDE = Pattern.compile(
            "^[\\s*(]*(?:kèm theo|ban hành kèm|ký[, ]|đã ký|số liệu (?:tính )?từ|đơn vị tính|áp dụng|cách ghi|hướng dẫn|ghi rõ|yêu cầu|thực hiện theo)",
            flags());

    private static final Pattern PLACE_AND_DAY =
            Pattern.compile("^[^.;]{2,40},\\s*ngày\\s.{0,12}tháng\\s.{0,12}năm\\s*[\\d….]*$", flags());

    /** “… báo cáo kết quả như sau:” */
    private static final Pattern LEAD_IN = Pattern.compile("như sau\\s*[:.]?$|sau đây\\s*[:.]?$", flags());

    private static final Pattern TWO_SENTENCES = Pattern.compile("[.;!?]\\s+\\p{Lu}");
    private static final Pattern FILED = Pattern.compile("^[\\s+*-]*lưu\\s*:", flags());

    private Prose() {}

    private static int flags() {
        return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    }

    /** True if the text ends as a sentence does, and is no mere word or two. */
    static boolean isSentence(String text) {
        String line = text.strip();
        return line.length() >= SHORTEST
                && ENDS.indexOf(line.charAt(line.length() - 1)) >= 0
                && words(line) >= MIN_WORDS;
    }

    /** True if the text says something in the place of a head or a signature. */
    static boolean isSaid(String text, Words words) {
        return (isSentence(text) || isRemark(text)) && !isFormal(text, words);
    }

    /** As {@link #isSaid}, of what stands under a table: a long line says something without a full stop, too. */
    static boolean isSaidUnder(String text, Words words) {
        String line = text.strip();
        boolean isLine = line.length() > SHORTEST
                && words(line) >= WORDS_OF_A_LINE
                && !isCapital(line)
                && !line.startsWith("(")
                && !Words.startsWithAny(words.expanded(line), words.titles);
        return (isLine || isSentence(line) || isRemark(line)) && !isFormal(line, words);
    }

    /** “Ghi chú: …” */
    static boolean isRemark(String text) {
        return text.length() >= SHORTEST && REMARK.matcher(text).find();
    }

    /** True for a sentence that only leads to what follows it. */
    static boolean isLeadIn(String text) {
        String line = text.strip();
        return LEAD_IN.matcher(line).find() && !TWO_SENTENCES.matcher(line).find();
    }

    private static boolean isFormal(String text, Words words) {
        String line = text.strip();
        if (GUIDE.matcher(line).find()
                || PLACE_AND_DAY.matcher(line).find()
                || line.startsWith("-")
                || line.contains("TONGHOP/")) {
            return true;
        }
        String key = words.expanded(line);
        boolean labelled = line.indexOf(':') > 0
                && (Words.startsWithAny(key, words.unitLabels) || Words.startsWithAny(key, words.periodLabels));
        return labelled
                || Words.startsWithAny(key, words.addressees)
                || Words.startsWithAny(key, words.coverage)
                || isSignature(line, words);
    }

    /** True where the signatures, or the list of those who get a copy, begin; a sentence may begin with the same words. */
    static boolean isSignature(String text, Words words) {
        if (text.length() >= LONGEST_SIGNATURE || !Words.startsWithAny(words.expanded(text), words.endings)) {
            return false;
        }
        boolean isAdvice = text.strip().toLowerCase(Locale.ROOT).startsWith("lưu ý");
        return FILED.matcher(text).find() || !isSentence(text) && !isAdvice;
    }

    private static boolean isCapital(String line) {
        return line.codePoints().noneMatch(Character::isLowerCase);
    }

    private static int words(String line) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < line.length(); i++) {
            boolean letter = Character.isLetterOrDigit(line.charAt(i));
            words += letter && !inside ? 1 : 0;
            inside = letter || inside && !Character.isWhitespace(line.charAt(i));
        }
        return words;
    }
}
