package tonghop.wordreport;

import tonghop.programme.Indicator;
import tonghop.programme.Nature;

/**
 * How an indicator's name goes into a sentence.
 *
 * @param noun the name without its first words, beginning small
 */
record Wording(Kind kind, String noun) {

    private static final String NUMBER = "Số ";
    private static final String AMOUNT = "Số lượng ";
    private static final String MONEY = "Số tiền ";
    private static final String WHOLE = "Tổng số ";
    private static final String PART = "Trong đó";

    enum Kind {
        /** {@code Số văn bản đã ban hành}: 12 văn bản đã ban hành. */
        COUNT,
        /** {@code Tổng số hồ sơ đã tiếp nhận}: tổng số 12 hồ sơ đã tiếp nhận. */
        WHOLE,
        /** {@code Trong đó: giải quyết quá hạn}: of the indicator before. */
        PART,
        /** {@code Kinh phí hỗ trợ}: kinh phí hỗ trợ là 12,5 triệu đồng. */
        MEASURE,
        RATIO
    }

    static Wording of(Indicator indicator) {
        String name = indicator.name();
        if (indicator.nature() instanceof Nature.Ratio) {
            return new Wording(Kind.RATIO, PlainWords.within(name));
        }
        if (name.startsWith(PART)) {
            String part = name.substring(PART.length()).replaceFirst("^[:,\\s]+", "");
            return new Wording(Kind.PART, PlainWords.within(part));
        }
        if (indicator.decimals() || name.startsWith(MONEY)) {
            return new Wording(Kind.MEASURE, PlainWords.within(name));
        }
        if (name.startsWith(WHOLE)) {
            return new Wording(Kind.WHOLE, name.substring(WHOLE.length()));
        }
        if (name.startsWith(NUMBER)) {
            return new Wording(Kind.COUNT, name.substring((name.startsWith(AMOUNT) ? AMOUNT : NUMBER).length()));
        }
        return new Wording(Kind.MEASURE, PlainWords.within(name));
    }

    boolean isCounted() {
        return kind == Kind.COUNT || kind == Kind.WHOLE;
    }
}
