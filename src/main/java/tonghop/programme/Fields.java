package tonghop.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The values of one mapping in a definition file. Whatever is missing or of the wrong shape is noted as a problem and
 * read as empty, so that one reading finds all problems.
 */
final class Fields {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");

    private final Node.Mapping mapping;
    private final Problems problems;

    private Fields(Node.Mapping mapping, Problems problems) {
        this.mapping = mapping;
        this.problems = problems;
    }

    /** Notes every key outside {@code known}. Anything but a mapping is noted and read as one without values. */
    static Fields of(Node node, Problems problems, String... known) {
        if (!(node instanceof Node.Mapping mapping)) {
            problems.add(node.place(), "cần các dòng dạng “khóa: giá trị” với các khóa " + String.join(", ", known));
            return new Fields(new Node.Mapping(node.place(), Map.of(), Map.of()), new Problems());
        }
        Set<String> keys = new LinkedHashSet<>(List.of(known));
        mapping.keys().forEach((key, place) -> {
            if (!keys.contains(key)) {
                problems.add(place, "khóa “" + key + "” không dùng ở đây; " + Nearest.to(key, keys));
            }
        });
        return new Fields(mapping, problems);
    }

    Place place() {
        return mapping.place();
    }

    /** Where the value of the key stands, or the mapping if there is none. */
    Place place(String key) {
        return find(key).map(Node::place).orElse(place());
    }

    /** In the file's order. */
    Set<String> keys() {
        return mapping.values().keySet();
    }

    boolean has(String key) {
        return mapping.values().containsKey(key);
    }

    void problem(String key, String message) {
        problems.add(place(key), message);
    }

    Optional<Node> find(String key) {
        return Optional.ofNullable(mapping.values().get(key));
    }

    /** Empty, and noted, if the key is missing. */
    Optional<Node> required(String key) {
        if (!has(key)) {
            problems.add(place(), "thiếu khóa “" + key + "”; thêm “" + key + ": …” vào mục bắt đầu ở dòng này");
        }
        return find(key);
    }

    /** A text that must be there; empty, and noted, if it is not. */
    String text(String key) {
        return required(key).map(value -> scalar(value, key)).orElse("");
    }

    Optional<String> textIfPresent(String key) {
        return find(key).map(value -> scalar(value, key)).filter(text -> !text.isEmpty());
    }

    /** A code that must be there: lower-case letters without accents, digits and hyphens. */
    String code(String key) {
        String code = text(key);
        boolean good = CODE.matcher(code).matches() && code.length() <= DefinitionLimits.CODE_LENGTH;
        if (!code.isEmpty() && !good) {
            problem(
                    key,
                    "mã “" + code
                            + "” không hợp lệ; mã gồm chữ thường không dấu, chữ số và dấu gạch nối, dài không quá "
                            + DefinitionLimits.CODE_LENGTH + " ký tự");
        }
        return code;
    }

    /** The items of a list, none if the key is missing. */
    List<Node> items(String key) {
        return find(key).map(value -> sequence(value, key)).orElse(List.of());
    }

    /** The items of a list that must be there and have some. */
    List<Node> requiredItems(String key) {
        List<Node> items = required(key).map(value -> sequence(value, key)).orElse(List.of());
        if (items.isEmpty() && find(key).isPresent()) {
            problem(key, "danh sách “" + key + "” trống; ghi ít nhất một mục");
        }
        return items;
    }

    /** A list of texts, none if the key is missing. */
    List<Node.Scalar> scalars(String key) {
        return scalars(items(key), key);
    }

    List<Node.Scalar> scalars(List<Node> items, String key) {
        return items.stream()
                .map(item -> new Node.Scalar(item.place(), scalar(item, key)))
                .filter(item -> !item.text().isEmpty())
                .toList();
    }

    List<String> texts(String key) {
        return scalars(key).stream().map(Node.Scalar::text).toList();
    }

    /** A switch. */
    boolean flag(String key, boolean otherwise) {
        String text = textIfPresent(key).orElse(Boolean.toString(otherwise));
        if (!text.equals("true") && !text.equals("false")) {
            problem(key, "“" + key + "” là “" + text + "”; viết true (có) hoặc false (không)");
        }
        return text.equals("true");
    }

    /** A decimal of at least zero. */
    Optional<BigDecimal> decimal(String key) {
        Optional<String> text = textIfPresent(key);
        if (text.isPresent() && !NUMBER.matcher(text.get()).matches()) {
            problem(
                    key,
                    "“" + key + "” là “" + text.get()
                            + "”; viết một số không âm, phần thập phân sau dấu chấm, ví dụ 0.1");
            return Optional.empty();
        }
        return text.map(BigDecimal::new);
    }

    /** A day such as {@code 2024-05-14}. */
    Optional<LocalDate> day(String key) {
        try {
            return textIfPresent(key).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            problem(key, "“" + e.getParsedString() + "” không phải là ngày; viết năm-tháng-ngày, ví dụ 2024-05-14");
            return Optional.empty();
        }
    }

    private String scalar(Node value, String key) {
        if (value instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
            return scalar.text().strip();
        }
        problems.add(value.place(), "“" + key + "” cần một giá trị; điền vào, hoặc xóa khóa nếu không bắt buộc");
        return "";
    }

    private List<Node> sequence(Node value, String key) {
        if (value instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        problems.add(
                value.place(),
                "“" + key + "” cần một danh sách; viết dạng [a, b] hoặc mỗi mục một dòng bắt đầu bằng “- ”");
        return List.of();
    }
}
