package tonghop.recognise;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.grid.NumberKind;
import tonghop.programme.Form.IndicatorForm;
import tonghop.programme.FormRow;
import tonghop.programme.Group;
import tonghop.programme.Indicator;
import tonghop.text.Similarity;

/** Finds a form's row by code and by name. Where both are there they must agree; neither is believed against the other. */
final class RowMatcher {

    private static final Pattern LEADING_CODE =
            Pattern.compile("^([0-9]{1,2}[.,][0-9]{1,2})[.,)]?\\s+(.*)$", Pattern.DOTALL);
    private static final Pattern BULLET =
            Pattern.compile("^\\s*(?:\\(?(?:\\d{1,2}|\\p{L}|[ivxIVX]+)\\s*[.)/]|[-+*•–])\\s*(?=\\p{L})");
    private static final Pattern TRAILING_PARENTHESIS = Pattern.compile("\\s*\\([^()]*\\)\\s*$");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Words words;
    private final Map<String, Indicator> byCode = new HashMap<>();
    private final Map<String, Set<Indicator>> byName = new HashMap<>();
    private final Map<String, Set<Indicator>> byLooseName = new HashMap<>();
    private final Set<String> groupCodes = new LinkedHashSet<>();
    private final Set<String> groupNames = new LinkedHashSet<>();

    RowMatcher(IndicatorForm form, Words words) {
        this.words = words;
        for (FormRow row : form.rows()) {
            if (row instanceof Indicator indicator) {
                byCode.put(indicator.code(), indicator);
                addName(indicator.name(), indicator);
                indicator.aliases().forEach(alias -> addName(alias, indicator));
            } else if (row instanceof Group group) {
                groupCodes.add(group.code());
                groupNames.add(words.expanded(group.name()));
            }
        }
    }

    private void addName(String name, Indicator indicator) {
        String key = words.expanded(name);
        byName.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(indicator);
        byLooseName.computeIfAbsent(loose(key), k -> new LinkedHashSet<>()).add(indicator);
    }

    /** A name without the words that add nothing: “Trong đó:”, “Số”, “Tổng số”. */
    private static String loose(String key) {
        String rest = key;
        for (String word : List.of("trong đó", "tổng", "số")) {
            rest = Words.startsWith(rest, word) ? rest.substring(word.length()).strip() : rest;
        }
        return rest;
    }

    /** @param code the row's cell in the code column, or null @param name the row's cell in the name column, or null */
    RowMatch match(@Nullable Cell code, @Nullable Cell name) {
        String nameText = name == null ? "" : name.text();
        Set<Indicator> byItsCode = code == null ? Set.of() : coded(code.value());
        Matcher leading = LEADING_CODE.matcher(nameText);
        if (leading.matches()) {
            Indicator named = byCode.get(leading.group(1).replace(',', '.'));
            byItsCode = byItsCode.isEmpty() && named != null ? Set.of(named) : byItsCode;
            nameText = leading.group(2);
        }
        nameText = BULLET.matcher(nameText).replaceFirst("");
        String key = words.expanded(nameText);
        boolean groupCode = code != null && groupCodes.contains(codeText(code.text()));
        if (byItsCode.isEmpty()
                && (groupNames.contains(key)
                        || groupCode && named(nameText, key).isEmpty())) {
            return new RowMatch.GroupTitle();
        }
        return decide(byItsCode, named(nameText, key), nameText.isBlank());
    }

    private static RowMatch decide(Set<Indicator> coded, Set<Indicator> named, boolean nameless) {
        var both = new LinkedHashSet<>(coded);
        both.retainAll(named);
        if (both.size() == 1) {
            return new RowMatch.Matched(both.iterator().next());
        }
        if (coded.isEmpty() && named.size() == 1) {
            return new RowMatch.Matched(named.iterator().next());
        }
        if (coded.size() == 1 && nameless) {
            return new RowMatch.Matched(coded.iterator().next());
        }
        if (coded.isEmpty() && named.isEmpty()) {
            return new RowMatch.Unknown();
        }
        var candidates = new LinkedHashSet<>(coded);
        candidates.addAll(named);
        return new RowMatch.Doubtful(List.copyOf(candidates));
    }

    /** The indicators that a code may mean: the number 2.1 is what a spreadsheet makes of 2.1 and of 2.10 alike. */
    private Set<Indicator> coded(CellValue value) {
        var found = new LinkedHashSet<Indicator>();
        if (value instanceof CellValue.Text text) {
            Optional.ofNullable(byCode.get(codeText(text.text()))).ifPresent(found::add);
        } else if (value instanceof CellValue.Number number && number.kind() == NumberKind.PLAIN) {
            byCode.forEach((code, indicator) -> {
                if (isNumber(code) && new BigDecimal(code).compareTo(number.value()) == 0) {
                    found.add(indicator);
                }
            });
        }
        return found;
    }

    private static boolean isNumber(String code) {
        return !code.isEmpty() && code.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
    }

    private static String codeText(String text) {
        String code = SPACES.matcher(text).replaceAll("").replace(',', '.');
        int end = code.length();
        while (end > 0 && (code.charAt(end - 1) == '.' || code.charAt(end - 1) == ')')) {
            end--;
        }
        return code.substring(0, end);
    }

    private Set<Indicator> named(String text, String key) {
        if (key.isEmpty()) {
            return Set.of();
        }
        Set<Indicator> exact = lookUp(key);
        if (exact.isEmpty()) {
            exact = lookUp(words.expanded(TRAILING_PARENTHESIS.matcher(text).replaceFirst("")));
        }
        if (exact.isEmpty()) {
            exact = Similarity.closest(key, byName.keySet()).map(byName::get).orElse(Set.of());
        }
        return exact;
    }

    private Set<Indicator> lookUp(String key) {
        Set<Indicator> exact = byName.getOrDefault(key, Set.of());
        return exact.isEmpty() ? byLooseName.getOrDefault(loose(key), Set.of()) : exact;
    }
}
