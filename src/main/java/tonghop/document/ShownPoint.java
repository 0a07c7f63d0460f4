package tonghop.document;

import java.util.regex.Pattern;

/**
 * Tells what the point in {@code 1.234} may be, in a text that has numbers only as a program showed them: thousands in
 * Vietnamese, decimals in English.
 */
final class ShownPoint {

    private static final Pattern DOUBTFUL = Pattern.compile("\\s*[1-9]\\d{0,2}\\.\\d{3}\\s*");
    /** A decimal comma, or points between several groups: 12,5 or 1.234,56 or 1.234.567. */
    private static final Pattern VIETNAMESE = Pattern.compile(
            "\\s*-?(?:\\d+,(?:\\d{1,2}|\\d{4,})|[1-9]\\d{0,2}(?:\\.\\d{3})+,\\d+|[1-9]\\d{0,2}(?:\\.\\d{3}){2,})\\s*%?");

    private ShownPoint() {}

    static boolean isDoubtful(String field) {
        return field.length() < 20 && DOUBTFUL.matcher(field).matches();
    }

    /** Whether a number is written as only Vietnamese would. */
    static boolean isVietnamese(String field) {
        return field.length() < 40 && VIETNAMESE.matcher(field).matches();
    }
}
