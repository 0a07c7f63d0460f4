package tonghop.programme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The domain's tables: comma separated, quotes doubled, one row a line. */
final class Csv {

    private static final Pattern FIELD = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))");

    private Csv() {}

    /** @return a map from the header's names to the values for each row */
    static List<Map<String, String>> rows(String name) {
        List<String> lines = text(name).lines().toList();
        List<String> header = fields(lines.get(0));
        return lines.stream().skip(1).map(line -> row(header, fields(line))).toList();
    }

    private static Map<String, String> row(List<String> header, List<String> fields) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), fields.get(i));
        }
        return row;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        var m = FIELD.matcher(line);
        while (m.find()) {
            fields.add(m.group(1) == null ? m.group(2) : m.group(1).replace("\"\"", "\""));
        }
        return fields;
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Csv.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
