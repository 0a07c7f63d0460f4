package tonghop.document;

/** Reads the value of an {@code Authentication-Results} header (RFC 8601, 2.2) from left to right; comments and folds are between words. */
final class AuthenticationText {

    private static final String ENDS_WORD = " \t\r\n();=\"";

    /** A signature's own text has equals signs in it. */
    private static final String ENDS_VALUE = " \t\r\n();\"";

    private final String text;
    private int at;

    AuthenticationText(String text) {
        this.text = text;
    }

    /** The header is not written as the standard asks; nothing in it is to be believed. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed() {
            super("no authentication results", null, false, false);
        }
    }

    /** Letters outside ASCII stay as they are: some would become ASCII ones. */
    static String lower(String text) {
        var lower = new StringBuilder(text.length());
        text.chars().forEach(c -> lower.append((char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)));
        return lower.toString();
    }

    boolean isAtEnd() throws Malformed {
        skip();
        return at >= text.length();
    }

    boolean isNext(char wanted) throws Malformed {
        return !isAtEnd() && text.charAt(at) == wanted;
    }

    /** Goes past the character if it comes next. */
    boolean take(char wanted) throws Malformed {
        boolean isNext = isNext(wanted);
        at += isNext ? 1 : 0;
        return isNext;
    }

    /** The next word in lower case; empty where none comes. */
    String word() throws Malformed {
        skip();
        return bare(ENDS_WORD);
    }

    /** The words before the next equals sign, which is passed, as one. */
    String name() throws Malformed {
        var name = new StringBuilder();
        while (!take('=')) {
            String word = word();
            if (word.isEmpty()) {
                throw new Malformed();
            }
            name.append(word);
        }
        return name.toString();
    }

    /** What stands behind an equals sign: words and quoted strings with nothing between them, the latter without their quotes. */
    String value() throws Malformed {
        skip();
        var value = new StringBuilder(bare(ENDS_VALUE));
        while (at < text.length() && text.charAt(at) == '"') {
            quoted(value);
            value.append(bare(ENDS_VALUE));
        }
        if (value.isEmpty()) {
            throw new Malformed();
        }
        return lower(value.toString());
    }

    private String bare(String ends) throws Malformed {
        int start = at;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) < ' ') {
                throw new Malformed();
            }
            at++;
        }
        return lower(text.substring(start, at));
    }

    private void quoted(StringBuilder value) throws Malformed {
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            at += text.charAt(at) == '\\' ? 1 : 0;
            value.append(at < text.length() ? text.charAt(at) : "");
        }
        if (at++ >= text.length()) {
            throw new Malformed();
        }
    }

    private void skip() throws Malformed {
        while (at < text.length() && " \t\r\n(".indexOf(text.charAt(at)) >= 0) {
            if (text.charAt(at) == '(') {
                comment();
            } else {
                at++;
            }
        }
    }

    private void comment() throws Malformed {
        int depth = 0;
        do {
            if (at >= text.length()) {
                throw new Malformed();
            }
            char c = text.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            at += c == '\\' ? 2 : 1;
        } while (depth > 0);
    }
}
