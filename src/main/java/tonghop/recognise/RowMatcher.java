package tonghop.recognise;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.grid.NumberKind;
import tonghop.model.Wording;
import tonghop.programme.Form.IndicatorForm;
import tonghop.programme.FormRow;
import tonghop.programme.Group;
import tonghop.programme.Indicator;

/** Finds a form's row by code and by name. Where both are there they must agree; neither is believed against the other. */
final class RowMatcher {

    private static final Pattern LEADING_CODE = Pattern.compile(
            "^\\s*\\(?([0-9]{1,2}[.,][0-9]{1,2})(?:\\s*[.,:/)–-]+\\s*|\\s+)(?=\\P{N})(.*)$", Pattern.DOTALL);
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");

    private final Words words;
    private final Remembered<Named> named = new Remembered<>(this::read);
    private final Remembered<String> codeText = new Remembered<>(RowMatcher::bareCode);
    private final Map<String, Indicator> byCode = new HashMap<>();
    private final Map<BigDecimal, Set<Indicator>> byNumber = new HashMap<>();
    private final RowNames names;
    private final Map<String, Wording.Mapped> own = new HashMap<>();
    private final Set<String> groupCodes = new LinkedHashSet<>();
    private final Set<String> groupNames = new LinkedHashSet<>();

    RowMatcher(IndicatorForm form, Words words) {
        this.words = words;
        this.names = new RowNames(words);
        String group = "";
        for (FormRow row : form.rows()) {
            if (row instanceof Indicator indicator) {
                byCode.put(indicator.code(), indicator);
                byCode.putIfAbsent(group + indicator.code().replaceFirst("^.*(?=\\.)", ""), indicator);
                names.add(indicator);
            } else if (row instanceof Group title) {
                groupCodes.add(title.code());
                groupNames.add(words.expanded(title.name()));
                group = title.code();
            }
        }
        byCode.forEach((code, indicator) -> {
            if (NUMBER.matcher(code).matches()) {
                byNumber.computeIfAbsent(new BigDecimal(code).stripTrailingZeros(), n -> new LinkedHashSet<>())
                        .add(indicator);
            }
        });
        for (Wording.Mapped mapped : words.ownRows) {
            if (byCode.containsKey(mapped.wording().meaning())) {
                own.put(words.expanded(uncoded(mapped.wording().text())), mapped);
            }
        }
    }

    private static String uncoded(String text) {
        Matcher leading = LEADING_CODE.matcher(text);
        return RowNames.bare(leading.matches() ? leading.group(2) : text);
    }

    /**
     * What a name cell says.
     *
     * @param coded by the code in front of the name, or null
     * @param indicators by the name itself
     * @param own where the name is one of the unit's own, or null
     */
    private record Named(
            @Nullable Indicator coded,
            String key,
            boolean isBlank,
            Set<Indicator> indicators,
            Wording.@Nullable Mapped own) {}

    private Named read(String text) {
        Matcher leading = LEADING_CODE.matcher(text);
        boolean isCoded = leading.matches();
        String name = uncoded(text);
        String key = words.expanded(name);
        Indicator coded = isCoded ? byCode.get(leading.group(1).replace(',', '.')) : null;
        Wording.Mapped mapped = own.get(key);
        Indicator meant = mapped == null ? null : byCode.get(mapped.wording().meaning());
        Set<Indicator> indicators = meant == null ? names.of(name, key) : Set.of(meant);
        return new Named(coded, key, name.isBlank(), indicators, mapped);
    }

    /** @param code the row's cell in the code column, or null @param name the row's cell in the name column, or null */
    RowMatch match(@Nullable Cell code, @Nullable Cell name) {
        Named said = named.of(name == null ? "" : name.text());
        Set<Indicator> byItsCode = code == null ? Set.of() : coded(code.value());
        if (said.coded() != null) {
            if (!byItsCode.isEmpty() && !byItsCode.contains(said.coded())) {
                return doubtful(byItsCode, Set.of(said.coded()));
            }
            byItsCode = Set.of(said.coded());
        }
        String key = said.key();
        Set<Indicator> byItsName = said.indicators();
        if (said.own() == null && byItsCode.isEmpty() && isGroup(code, key, byItsName)) {
            return new RowMatch.GroupTitle();
        }
        if (byItsCode.isEmpty() && byItsName.isEmpty() && (isTotals(key) || key.isEmpty() && isTotals(code))) {
            return new RowMatch.Totals();
        }
        RowMatch match = decide(byItsCode, said);
        return match instanceof RowMatch.Doubtful && code != null
                ? withDroppedZero(code, byItsName).orElse(match)
                : match;
    }

    /** True if what goes on with a name makes another figure of it. */
    boolean isOther(String more, String name) {
        return names.isOther(more, name);
    }

    private boolean isGroup(@Nullable Cell code, String key, Set<Indicator> named) {
        return groupNames.contains(key)
                || code != null && groupCodes.contains(codeText.of(code.text())) && named.isEmpty();
    }

    private boolean isTotals(@Nullable Cell code) {
        return code != null && isTotals(words.expanded(code.text()));
    }

    /** A word for a sum, and behind it at most the groups that are summed up. */
    private boolean isTotals(String key) {
        return words.totals.stream()
                .filter(word -> Words.startsWith(key, word))
                .map(word -> key.substring(word.length()).strip())
                .anyMatch(rest -> groupNames.contains(rest)
                        || Stream.of(rest.split(" ")).allMatch(w -> w.isEmpty() || isGroupNumber(w)));
    }

    private boolean isGroupNumber(String word) {
        return groupCodes.contains(word.toUpperCase(Locale.ROOT)) || word.matches("\\d{1,2}");
    }

    /** A spreadsheet that is saved as text makes 2.1 of 2.10; the name tells. */
    private Optional<RowMatch> withDroppedZero(Cell code, Set<Indicator> named) {
        return Optional.ofNullable(byCode.get(codeText.of(code.text()) + "0"))
                .filter(i -> codeText.of(code.text()).contains(".") && named.size() == 1 && named.contains(i))
                .map(i -> new RowMatch.Matched(i, null));
    }

    private static RowMatch decide(Set<Indicator> coded, Named name) {
        Set<Indicator> named = name.indicators();
        var both = new LinkedHashSet<>(coded);
        both.retainAll(named);
        if (both.size() == 1) {
            return new RowMatch.Matched(both.iterator().next(), name.own());
        }
        if (coded.isEmpty() && named.size() == 1) {
            return new RowMatch.Matched(named.iterator().next(), name.own());
        }
        if (coded.size() == 1 && name.isBlank()) {
            return new RowMatch.Matched(coded.iterator().next(), null);
        }
        if (coded.isEmpty() && named.isEmpty()) {
            return new RowMatch.Unknown();
        }
        return doubtful(coded, named);
    }

    private static RowMatch doubtful(Set<Indicator> coded, Set<Indicator> named) {
        var candidates = new LinkedHashSet<>(coded);
        candidates.addAll(named);
        return new RowMatch.Doubtful(List.copyOf(candidates));
    }

    /** The indicators that a code may mean: the number 2.1 is what a spreadsheet makes of 2.1 and of 2.10 alike. */
    private Set<Indicator> coded(CellValue value) {
        if (value instanceof CellValue.Text text) {
            Indicator indicator = byCode.get(codeText.of(text.text()));
            return indicator == null ? Set.of() : Set.of(indicator);
        }
        return value instanceof CellValue.Number number && number.kind() == NumberKind.PLAIN
                ? byNumber.getOrDefault(number.value().stripTrailingZeros(), Set.of())
                : Set.of();
    }

    private static String bareCode(String text) {
        String code = SPACES.matcher(text).replaceAll("").replace(',', '.');
        int end = code.length();
        while (end > 0 && (code.charAt(end - 1) == '.' || code.charAt(end - 1) == ')')) {
            end--;
        }
        return code.substring(0, end);
    }
}
