package tonghop.document;

import tonghop.grid.NumberKind;

/** What a number format makes of a number (ECMA-376 part 1, 18.8.30 and 18.8.31; the same in .xls). */
final class NumberFormats {

    private NumberFormats() {}

    /** The kind of a format that is built into the spreadsheet program and has no code in the file. */
    static NumberKind builtIn(int id) {
        if (id == 9 || id == 10 || id == 67 || id == 68) {
            return NumberKind.PERCENT;
        }
        boolean date = between(id, 14, 22)
                || between(id, 27, 36)
                || between(id, 45, 47)
                || between(id, 50, 58)
                || between(id, 71, 81);
        return date ? NumberKind.DATE : NumberKind.PLAIN;
    }

    /** Whether a built-in format shows the currency of the computer. */
    static boolean isMoney(int id) {
        return between(id, 5, 8) || id == 42 || id == 44;
    }

    private static boolean between(int id, int first, int last) {
        return id >= first && id <= last;
    }

    /** The kind of a custom code such as {@code 0.0%}, {@code dd/mm/yyyy;@}, {@code #,##0\ "đồng"} or {@code [h]:mm}. */
    static NumberKind of(String code) {
        String meant = withoutLiterals(code);
        if (meant.indexOf('%') >= 0) {
            return NumberKind.PERCENT;
        }
        String letters = meant.replaceAll("(?i)general", "");
        return letters.chars().anyMatch(c -> "dmyhsDMYHS".indexOf(c) >= 0) ? NumberKind.DATE : NumberKind.PLAIN;
    }

    /** Leaves out quoted text, escaped characters and what stands in brackets, but for the elapsed time. */
    private static String withoutLiterals(String code) {
        var meant = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            switch (c) {
                case '"' -> i = end(code, '"', i);
                case '[' -> {
                    int end = end(code, ']', i);
                    meant.append(elapsed(code.substring(i + 1, Math.max(i + 1, end))));
                    i = end;
                }
                // Literal, blank as wide as, and fill with the next character.
                case '\\', '_', '*' -> i++;
                default -> meant.append(c);
            }
        }
        return meant.toString();
    }

    private static int end(String code, char closing, int opening) {
        int end = code.indexOf(closing, opening + 1);
        return end < 0 ? code.length() : end;
    }

    private static String elapsed(String bracket) {
        return bracket.matches("(?i)h+|m+|s+") ? bracket : "";
    }
}
