package tonghop.document;

/** Digits set above or below the line, which are no part of the number they stand beside. */
final class Digits {

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";

    private Digits() {}

    static String raised(String text) {
        return in(RAISED, text);
    }

    static String lowered(String text) {
        return in(LOWERED, text);
    }

    private static String in(String digits, String text) {
        var shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            shown.append(c >= '0' && c <= '9' ? digits.charAt(c - '0') : c);
        }
        return shown.toString();
    }
}
