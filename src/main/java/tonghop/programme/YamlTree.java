package tonghop.programme;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.fasterxml.jackson.dataformat.yaml.snakeyaml.error.MarkedYAMLException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one YAML file into nodes that know their lines. Every value stays the text it was written as. */
final class YamlTree {

    private static final YAMLFactory YAML = new YAMLFactory();

    private final String file;
    private final Problems problems;
    private final YAMLParser parser;

    private YamlTree(String file, YAMLParser parser, Problems problems) {
        this.file = file;
        this.parser = parser;
        this.problems = problems;
    }

    /** The file's one document; empty, and a problem noted, if it cannot be read as one. */
    static Optional<Node> read(String file, String text, Problems problems) {
        try (YAMLParser parser = YAML.createParser(text)) {
            return new YamlTree(file, parser, problems).document();
        } catch (JsonProcessingException e) {
            problems.add(
                    new Place(file, line(e)),
                    "sai cú pháp YAML; kiểm tra thụt lề (dùng dấu cách, không dùng phím Tab), dấu hai chấm, dấu ngoặc và dấu"
                            + " nháy ở dòng này và dòng trước");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Node> document() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            problems.add(new Place(file, 1), "tệp không có nội dung; điền định nghĩa hoặc xóa tệp");
            return Optional.empty();
        }
        Node root = node(first);
        if (parser.nextToken() != null) {
            problems.add(here(), "tệp có nhiều hơn một tài liệu YAML; bỏ dòng “---” và để mỗi định nghĩa một tệp");
        }
        return Optional.of(root);
    }

    private Node node(@Nullable JsonToken token) throws IOException {
        Place place = here();
        if (token == JsonToken.START_OBJECT) {
            return mapping(place);
        }
        if (token == JsonToken.START_ARRAY) {
            return sequence(place);
        }
        if (parser.isCurrentAlias()) {
            problems.add(place, "không dùng được tham chiếu “*” của YAML; chép lại nội dung");
        }
        return new Node.Scalar(place, token == JsonToken.VALUE_NULL ? "" : parser.getText());
    }

    private Node mapping(Place place) throws IOException {
        Map<String, Node> values = new LinkedHashMap<>();
        Map<String, Place> keys = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Place at = here();
            Place earlier = keys.putIfAbsent(key, at);
            if (earlier != null) {
                problems.add(at, "khóa “" + key + "” đã có ở dòng " + earlier.line() + "; giữ một trong hai");
            }
            values.put(key, node(parser.nextToken()));
        }
        return new Node.Mapping(place, values, keys);
    }

    private Node sequence(Place place) throws IOException {
        List<Node> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token));
        }
        return new Node.Sequence(place, items);
    }

    private Place here() {
        return new Place(file, line(parser.currentTokenLocation()));
    }

    /** The exception's own location is the token before. */
    private static int line(JsonProcessingException e) {
        return e instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                ? marked.getProblemMark().getLine() + 1
                : line(e.getLocation());
    }

    private static int line(@Nullable JsonLocation location) {
        return location == null ? 1 : Math.max(1, location.getLineNr());
    }
}
