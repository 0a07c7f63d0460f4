package tonghop.recognise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.grid.NumberKind;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.programme.Form.ListForm;
import tonghop.programme.ListColumn;
import tonghop.text.MatchKey;
import tonghop.text.Similarity;

/** What a cell of a list says: in a column with choices the choice it means, whatever its spelling. */
final class ListValues {

    private static final String SEVERAL = "[;\\n]";

    /** Between choices that stand in one line; a choice's own name may have it, too. */
    private static final Pattern LISTED = Pattern.compile("\\s*[,+/&]\\s*|\\s+và\\s+");

    /** “(02 mô hình)”, “: 05 người”: how many stand under a heading. */
    private static final Pattern COUNT =
            Pattern.compile("\\s*(?:[:–-]|\\()\\s*(?:có |gồm )?\\d{1,4}(?:\\s+\\p{L}+){0,3}\\s*\\)?\\s*$");

    private static final Pattern YEAR = Pattern.compile(" năm \\d{4}$");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final LocalDate FIRST_SERIAL = LocalDate.of(1899, 12, 30);
    private static final int LAST_SERIAL = 2_958_465;

    private final ListForm form;
    private final Words words;

    /** Column key → match key of a choice or of another wording of it → the choice. */
    private final Map<String, Map<String, String>> choices = new LinkedHashMap<>();

    private final Map<String, Remembered<Optional<Choice>>> chosen = new HashMap<>();

    /** @param near whether the text is not the choice's own wording but one that looks like it */
    private record Choice(String name, boolean near) {}

    ListValues(ListForm form, Words words) {
        this.form = form;
        this.words = words;
        for (ListColumn column : form.columns()) {
            if (!column.choices().isEmpty()) {
                var keys = new HashMap<String, String>();
                column.choices().forEach(choice -> keys.put(words.expanded(choice), choice));
                form.rules()
                        .wordings()
                        .getOrDefault(column.key(), Map.of())
                        .forEach((wording, choice) -> keys.putIfAbsent(words.expanded(wording), choice));
                choices.put(column.key(), keys);
                chosen.put(column.key(), new Remembered<>(text -> choice(column, text)));
            }
        }
    }

    /** Empty where the cell has nothing to say; a text that is no choice stays as it is, and is said. */
    String read(ListColumn column, Cell cell, CellRef at, List<Finding> findings) {
        String text = shown(cell.value());
        if (column.choices().isEmpty()) {
            return text;
        }
        if (isDash(text)) {
            return "";
        }
        var names = new ArrayList<String>();
        boolean near = false;
        for (String part : parts(column, text)) {
            Optional<Choice> choice = choiceOf(column, part);
            if (choice.isEmpty()) {
                findings.add(unknown(column, part, at));
            }
            near |= choice.map(Choice::near).orElse(false);
            names.add(choice.map(Choice::name).orElse(part));
        }
        String read = String.join("; ", names);
        if (near) {
            findings.add(near(column, text, read, at));
        }
        return read;
    }

    /** The choice of any column that the text is, however many stand under it; for what heads rows or a column. */
    Optional<Map.Entry<ListColumn, String>> heading(String text) {
        String head = COUNT.matcher(text).replaceFirst("");
        return form.columns().stream()
                .filter(column -> !column.choices().isEmpty())
                .flatMap(column -> exact(column, head).map(choice -> Map.entry(column, choice)).stream())
                .findFirst();
    }

    /** The choice that the text is, not one that it only looks like. */
    Optional<String> exact(ListColumn column, String text) {
        return choiceOf(column, text).filter(choice -> !choice.near()).map(Choice::name);
    }

    /** The whole where it is a choice, else what stands between semicolons and line breaks, or commas where all of it is choices. */
    private List<String> parts(ListColumn column, String text) {
        if (choiceOf(column, text).isPresent()) {
            return List.of(text);
        }
        return Stream.of(text.split(SEVERAL))
                .map(part -> part.strip().replaceFirst("^[-+•*]\\s*", ""))
                .filter(part -> !part.isEmpty())
                .flatMap(part -> listed(column, part))
                .toList();
    }

    private Stream<String> listed(ListColumn column, String part) {
        List<String> pieces = choiceOf(column, part).isPresent() ? List.of() : List.of(LISTED.split(part));
        boolean isList = pieces.size() > 1
                && pieces.stream().allMatch(piece -> exact(column, piece).isPresent());
        return isList ? pieces.stream() : Stream.of(part);
    }

    private Optional<Choice> choiceOf(ListColumn column, String text) {
        Remembered<Optional<Choice>> known = chosen.get(column.key());
        return known == null ? Optional.empty() : known.of(text);
    }

    private Optional<Choice> choice(ListColumn column, String text) {
        Map<String, String> keys = choices.getOrDefault(column.key(), Map.of());
        String key = withoutTitle(words.expanded(text), column);
        String exact = keys.getOrDefault(words.expanded(text), keys.get(key));
        if (exact != null) {
            return Optional.of(new Choice(exact, false));
        }
        return plain(key, keys)
                .or(() -> Similarity.closest(key, keys.keySet()))
                .map(near -> new Choice(keys.getOrDefault(near, near), true));
    }

    /** “Lĩnh vực kinh tế” in the column “Lĩnh vực” is “kinh tế”; the year does not matter. */
    private String withoutTitle(String text, ListColumn column) {
        String key = YEAR.matcher(text).replaceFirst("");
        return Stream.concat(Stream.of(column.title()), column.aliases().stream())
                .map(title -> words.expanded(title) + " ")
                .filter(key::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(title -> key.substring(title.length()))
                .orElse(key);
    }

    /** The one choice that a text typed without accents spells. */
    private static Optional<String> plain(String key, Map<String, String> keys) {
        if (!key.equals(MatchKey.withoutAccents(key))) {
            return Optional.empty();
        }
        List<String> spelt = keys.keySet().stream()
                .filter(k -> MatchKey.withoutAccents(k).equals(key))
                .toList();
        return spelt.stream().map(keys::get).distinct().count() == 1 ? Optional.of(spelt.get(0)) : Optional.empty();
    }

    private static Finding near(ListColumn column, String written, String read, CellRef at) {
        return Finding.info(
                "choice-near",
                at,
                "Cột “" + column.title() + "”, ô " + at.cell() + " ghi “" + written + "”, được hiểu là “" + read
                        + "”.");
    }

    private Finding unknown(ListColumn column, String written, CellRef at) {
        String found = "Cột “" + column.title() + "”, ô " + at.cell() + " ghi “" + written + "”";
        Optional<ListColumn> other = form.columns().stream()
                .filter(o -> !o.equals(column) && choiceOf(o, written).isPresent())
                .findFirst();
        if (other.isPresent()) {
            return Finding.warning(
                    "choice-of-other-column",
                    at,
                    found + ", là giá trị của cột “" + other.get().title() + "”. Hãy chuyển sang cột ấy.");
        }
        return Finding.warning(
                "choice-unknown",
                at,
                found + ", không có trong danh mục. " + instead(column, written)
                        + " Dòng vẫn được lấy như đã ghi; hãy sửa lại theo danh mục nếu viết nhầm.");
    }

    /** The choice that shares a word with what was written; where none does, all of them. */
    private String instead(ListColumn column, String written) {
        Map<String, String> keys = choices.getOrDefault(column.key(), Map.of());
        String key = withoutTitle(words.expanded(written), column);
        String likest = Similarity.likest(key, keys.keySet());
        boolean shares = Stream.of(key.split(" ")).anyMatch(word -> Words.contains(likest, word));
        return shares
                ? "Gần nhất là “" + keys.getOrDefault(likest, likest) + "”."
                : "Danh mục gồm: " + String.join("; ", column.choices()) + ".";
    }

    private static boolean isDash(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static String shown(CellValue value) {
        if (value instanceof CellValue.Text text) {
            return text.text().strip();
        }
        return value instanceof CellValue.Number number ? shown(number) : "";
    }

    /** As the sheet shows it: a day as a day, a percentage as one. */
    private static String shown(CellValue.Number number) {
        BigDecimal value = number.value();
        if (number.kind() == NumberKind.DATE
                && value.signum() > 0
                && value.compareTo(BigDecimal.valueOf(LAST_SERIAL)) <= 0) {
            return DAY.format(FIRST_SERIAL.plusDays(value.longValue()));
        }
        return number.kind() == NumberKind.PERCENT
                ? value.movePointRight(2).stripTrailingZeros().toPlainString() + "%"
                : value.toPlainString();
    }
}
