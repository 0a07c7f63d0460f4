package tonghop.document;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Doubt;

/**
 * One of the parts of a number format between its semicolons.
 *
 * @param digits the placeholders for the number, with the literals among them as {@code x}; empty where no number is shown
 * @param before what is seen before the number
 * @param after what is seen behind it
 * @param condition which numbers it is for, e.g. {@code >=1000}; empty where it does not say so itself
 */
record FormatSection(String digits, String before, String after, String condition) {

    private static final Pattern CONDITION = Pattern.compile("(<>|<=|>=|<|>|=)\\s*(-?\\d{1,20}(?:\\.\\d{1,20})?)");
    private static final Pattern DIVIDES = Pattern.compile("[0#?],+(?![0#?,])");
    /** The digits in groups of three, however they are kept apart, and decimals. */
    private static final Pattern USUAL = Pattern.compile(
            "G|\\.[0#?]+|[0#?,]+(?:x[0#?]{3})*(?:\\.[0#?]*)?(?:[Ee][+-]?[0#?]+)?|[0#?,]*x?[0#?]+/[0#?]+");

    private static final String GENERAL = "General";
    private static final char USUAL_LOOK = 'G';
    private static final Pattern OWN_SIGN = Pattern.compile("[-\u2212()]");
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");

    static FormatSection of(String code) {
        return new Reader(code).read();
    }

    /** Where a literal that begins there ends; the same place where none does. */
    static int endOfLiteral(String code, int start) {
        return switch (code.charAt(start)) {
            case '"' -> end(code, '"', start);
            case '[' -> end(code, ']', start);
            case '\\', '_', '*' -> start + 1;
            default -> start;
        };
    }

    private static int end(String code, char closing, int opening) {
        int end = code.indexOf(closing, opening + 1);
        return end < 0 ? code.length() - 1 : end;
    }

    /** Whether nothing at all is seen. */
    boolean isBlank() {
        return digits.isEmpty() && before.isBlank();
    }

    boolean isFor(BigDecimal value) {
        Matcher said = CONDITION.matcher(condition);
        if (!said.matches()) {
            return false;
        }
        int order = value.compareTo(new BigDecimal(said.group(2)));
        return switch (said.group(1)) {
            case "<>" -> order != 0;
            case "<=" -> order <= 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0;
            case ">" -> order > 0;
            default -> order == 0;
        };
    }

    boolean addsDigits() {
        return DIGIT.matcher(before + after).find();
    }

    /**
     * @param negative whether the number is below zero, so that a minus sign or brackets are its own
     * @param code of the whole format
     */
    @Nullable
    Doubt doubt(boolean negative, String code) {
        if (!USUAL.matcher(digits).matches() || DIVIDES.matcher(digits).find() || addsDigits()) {
            return new Doubt(Doubt.Kind.OTHERWISE, code);
        }
        String start = (negative ? OWN_SIGN.matcher(before).replaceAll("") : before).strip();
        String end = (negative ? OWN_SIGN.matcher(after).replaceAll("") : after).strip();
        String seen = (start.equals("+") ? "" : start) + Doubt.NUMBER + (end.isEmpty() ? "" : " " + end);
        return seen.equals(Doubt.NUMBER) ? null : new Doubt(Doubt.Kind.DRESSED, seen);
    }

    /** Goes through a part from left to right. */
    private static final class Reader {

        private final String code;
        private final StringBuilder digits = new StringBuilder();
        private final StringBuilder before = new StringBuilder();
        /** Since the last placeholder. */
        private final StringBuilder after = new StringBuilder();

        private String condition = "";

        Reader(String code) {
            this.code = code;
        }

        FormatSection read() {
            for (int i = 0; i < code.length(); i++) {
                int end = endOfLiteral(code, i);
                char c = code.charAt(i);
                if (c == '[') {
                    bracket(code.substring(i + 1, Math.max(i + 1, end)));
                } else if (c == '"') {
                    literal(code.substring(i + 1, Math.max(i + 1, end)));
                } else if (c == '\\') {
                    literal(code.substring(i + 1, Math.min(end + 1, code.length())));
                } else if (c == '_') {
                    literal(" ");
                } else if (c == '@') {
                    sign(USUAL_LOOK);
                } else if (code.regionMatches(true, i, GENERAL, 0, GENERAL.length())) {
                    sign(USUAL_LOOK);
                    end = i + GENERAL.length() - 1;
                } else if (c != '*') {
                    sign(c);
                }
                i = end;
            }
            return new FormatSection(digits.toString(), before.toString(), after.toString(), condition);
        }

        private void bracket(String inside) {
            if (CONDITION.matcher(inside).matches()) {
                condition = inside;
            } else if (inside.startsWith("$")) {
                int end = inside.lastIndexOf('-');
                literal(inside.substring(1, end < 1 ? inside.length() : end));
            }
        }

        private void sign(char c) {
            boolean placeholder = "0#?.".indexOf(c) >= 0 || c == USUAL_LOOK;
            boolean among = !digits.isEmpty() && (",/Ee".indexOf(c) >= 0 || (c == '+' || c == '-') && isExponent());
            if (placeholder || among) {
                if (!after.isEmpty()) {
                    digits.append(after.toString().matches("[ .\u00A0']") ? "x" : "y");
                    after.setLength(0);
                }
                digits.append(c);
            } else {
                literal(String.valueOf(c));
            }
        }

        private boolean isExponent() {
            return Character.toUpperCase(digits.charAt(digits.length() - 1)) == 'E';
        }

        private void literal(String text) {
            (digits.isEmpty() ? before : after).append(text);
        }
    }
}
