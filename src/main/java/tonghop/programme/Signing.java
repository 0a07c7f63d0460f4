package tonghop.programme;

import java.util.regex.Pattern;

/**
 * What a regime's letters bear beside the rank under which they are signed.
 *
 * @param symbol what follows the letter's number, e.g. {@code BC-SNV}; empty where it is written in by hand
 * @param name of who signs; empty where it is written in by hand
 */
public record Signing(String symbol, String name) {

    /** Of a regime that names neither. */
    public static final Signing BY_HAND = new Signing("", "");

    /** Decree 30/2020/NĐ-CP, annex I, part II, point 3: the kind of letter and the office, in capitals; the Party joins them by a stroke. */
    private static final Pattern SYMBOL = Pattern.compile("[\\p{Lu}\\d]{1,10}[-/][\\p{Lu}\\d&.-]{1,30}");

    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} .'-]{0,59}");

    /** Reads the keys {@code number-symbol} and {@code signer-name} of a regime. */
    static Signing read(Fields programme) {
        String symbol = programme.textIfPresent("number-symbol").orElse("");
        if (!symbol.isEmpty() && !SYMBOL.matcher(symbol).matches()) {
            programme.problem(
                    "number-symbol",
                    "“" + symbol
                            + "” không phải là ký hiệu văn bản; viết phần đứng sau số bằng chữ in hoa, ví dụ BC-SNV,"
                            + " của Đảng ví dụ BC/BDVTU");
        }
        String name = programme.textIfPresent("signer-name").orElse("");
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            programme.problem(
                    "signer-name",
                    "“" + name
                            + "” không phải là họ tên người ký; viết họ và tên, nhiều nhất 60 chữ, ví dụ Nguyễn Văn An");
        }
        return new Signing(symbol, name);
    }

    /** What follows the letter's number, or room to write it in as those rules have it. */
    public String symbolOr(LetterStyle style) {
        return symbol.isEmpty() ? (style == LetterStyle.PARTY ? "BC/…" : "BC-…") : symbol;
    }
}
