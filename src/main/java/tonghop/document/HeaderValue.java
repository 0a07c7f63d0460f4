package tonghop.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A mail header of a value and parameters, e.g. {@code attachment; filename="a.xlsx"}. Reads what RFC 2045 and 2231 allow,
 * pieces cut inside a letter too, and the usual breaches: encoded words, raw bytes, no quotation marks.
 */
final class HeaderValue {

    private record Parameter(String name, String raw) {}

    private static final HeaderValue NONE = new HeaderValue("", List.of());

    private final String value;
    private final List<Parameter> parameters;

    private HeaderValue(String value, List<Parameter> parameters) {
        this.value = value;
        this.parameters = parameters;
    }

    /** @param raw a character for a byte; empty where there is no such header */
    static HeaderValue of(String raw) {
        List<String> pieces = pieces(raw.replaceAll("[\\r\\n]+", " "));
        if (pieces.isEmpty()) {
            return NONE;
        }
        var parameters = new ArrayList<Parameter>();
        for (String piece : pieces.subList(1, pieces.size())) {
            int equals = piece.indexOf('=');
            if (equals > 0) {
                String name = piece.substring(0, equals).strip().toLowerCase(Locale.ROOT);
                parameters.add(
                        new Parameter(name, unquoted(piece.substring(equals + 1).strip())));
            }
        }
        return new HeaderValue(pieces.get(0).strip().toLowerCase(Locale.ROOT), parameters);
    }

    /** In lower case; empty where there is none. */
    String value() {
        return value;
    }

    /** The parameter, decoded; empty where it is missing or blank. */
    Optional<String> parameter(String name) {
        return extended(name).or(() -> plain(name)).filter(text -> !text.isBlank());
    }

    private Optional<String> plain(String name) {
        return parameters.stream()
                .filter(p -> p.name().equals(name))
                .map(p -> HeaderText.decode(p.raw()))
                .findFirst();
    }

    /** As in RFC 2231: {@code name*}, or {@code name*0*}, {@code name*1} …, the first with charset and language. */
    private Optional<String> extended(String name) {
        var pieces = new TreeMap<Integer, Parameter>();
        for (Parameter p : parameters) {
            if (p.name().startsWith(name + "*")) {
                pieces.putIfAbsent(number(p.name().substring(name.length() + 1)), p);
            }
        }
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        String charset = "";
        var bytes = new ByteArrayOutputStream();
        for (Parameter piece : pieces.values()) {
            boolean encoded = piece.name().endsWith("*");
            String raw = piece.raw();
            int language = raw.indexOf('\'');
            int start = raw.indexOf('\'', language + 1);
            if (encoded && bytes.size() == 0 && language >= 0 && start > language) {
                charset = raw.substring(0, language);
                raw = raw.substring(start + 1);
            }
            bytes.writeBytes(encoded ? HeaderText.percent(raw, '%') : raw.getBytes(StandardCharsets.ISO_8859_1));
        }
        return Optional.of(MailCharset.decode(bytes.toByteArray(), charset));
    }

    private static int number(String mark) {
        String digits = mark.replace("*", "");
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
    }

    /** Cut at semicolons that stand outside quotation marks. */
    private static List<String> pieces(String raw) {
        var pieces = new ArrayList<String>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                pieces.add(raw.substring(start, i));
                start = i + 1;
            }
        }
        pieces.add(raw.substring(start));
        return pieces;
    }

    /** A backslash before anything but a mark is one of a path that somebody forgot to quote. */
    private static String unquoted(String raw) {
        if (!raw.startsWith("\"")) {
            return raw;
        }
        int end = raw.lastIndexOf('"');
        return raw.substring(1, end > 0 ? end : raw.length()).replaceAll("\\\\([\"\\\\])", "$1");
    }
}
