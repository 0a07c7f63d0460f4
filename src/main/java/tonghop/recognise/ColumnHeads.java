package tonghop.recognise;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.model.Period;
import tonghop.model.PeriodKind;
import tonghop.programme.ColumnRole;
import tonghop.text.VietnameseText;

/** What the head of a column says of it. */
final class ColumnHeads {

    private static final Pattern ESTIMATE =
            Pattern.compile("(?<!\\p{L})ước(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int MAX_NAME_LENGTH = 40;

    /** What stands behind a unit's name, e.g. that it has not reported. */
    private static final Pattern REMARK = Pattern.compile("\\s*\\([^()]*\\)\\s*$");

    private final Words words;
    private final Remembered<Boolean> names = new Remembered<>(this::isNameText);
    private final UnitIndex units;

    ColumnHeads(Words words, UnitIndex units) {
        this.words = words;
        this.units = units;
    }

    /** True if the column under it holds the names of the rows. */
    boolean isName(String text) {
        return names.of(text);
    }

    private boolean isNameText(String text) {
        ColumnRole own = ownRole(text);
        if (own != null) {
            return own == ColumnRole.NAME;
        }
        return isNameKey(words.headKey(text));
    }

    private boolean isNameKey(String key) {
        return !key.isEmpty()
                && key.length() <= MAX_NAME_LENGTH
                && Words.startsWithAny(key, words.columnKeys(ColumnRole.NAME));
    }

    /** What the head means by the word of a person, which stands above what it says; null where nobody explained it. */
    @Nullable
    ColumnRole ownRole(String text) {
        Words.OwnHead own = words.ownHead(text);
        return own == null ? null : own.role();
    }

    /** @return null where nothing known is said */
    @Nullable
    ColumnRole role(String text, @Nullable Period period) {
        ColumnRole own = ownRole(text);
        if (own != null) {
            return own;
        }
        String key = words.headKey(text);
        for (ColumnRole role : List.of(ColumnRole.CODE, ColumnRole.UNIT)) {
            if (words.columnKeys(role).contains(key)) {
                return role;
            }
        }
        if (Words.startsWithAny(key, words.columnKeys(ColumnRole.EXPLANATION))) {
            return ColumnRole.EXPLANATION;
        }
        for (ColumnRole role : List.of(ColumnRole.COMPARISON, ColumnRole.PREVIOUS, ColumnRole.PLAN, ColumnRole.PART)) {
            if (says(key, role)) {
                return role;
            }
        }
        if (says(key, ColumnRole.CUMULATIVE) && (period == null || period.kind() != PeriodKind.CUMULATIVE)) {
            return ColumnRole.CUMULATIVE;
        }
        PeriodText named = PeriodText.of(text);
        if (period != null && (isOther(named, period) || HeadSpan.isOther(text, period, isOwn(named, period)))) {
            return ColumnRole.PREVIOUS;
        }
        for (ColumnRole role : List.of(ColumnRole.EXPLANATION, ColumnRole.NOTE)) {
            if (says(key, role)) {
                return role;
            }
        }
        boolean current = period != null
                && (isOwn(named, period) || named.years().contains(period.year()) || HeadSpan.isOwn(text, period));
        if (says(key, ColumnRole.VALUE) || current) {
            return ColumnRole.VALUE;
        }
        return isNameKey(key) ? ColumnRole.NAME : null;
    }

    /**
     * True if the head says of the report's own period that its figures are estimated, “Ước thực hiện 6 tháng đầu năm”: where reports are due
     * before their period ends, that is all there is. But for that word, the head must say the period's figures, and no other period's.
     */
    boolean isEstimate(String text, @Nullable Period period) {
        String clean = VietnameseText.nfc(text);
        String rest = ESTIMATE.matcher(clean).replaceAll(" ");
        PeriodText named = PeriodText.of(text);
        return period != null
                && !rest.equals(clean)
                && role(text, period) == ColumnRole.PLAN
                && role(rest, period) == ColumnRole.VALUE
                && isOwn(named, period)
                && Stream.concat(named.periods().stream(), named.yearless().stream())
                        .allMatch(p -> p.kind() == period.kind() && p.number() == period.number());
    }

    /** True if the head says what figures stand under it: the period's, another's, a plan's. */
    boolean saysFigures(String text, @Nullable Period period) {
        ColumnRole role = role(text, period);
        return role != null && role.hasFigures();
    }

    private boolean says(String key, ColumnRole role) {
        return words.columnKeys(role).stream().anyMatch(p -> Words.contains(key, p));
    }

    /** How plainly the head of a value column says that it is the period's: the report's own period before mere words, a person's word before all. */
    int strength(String text, @Nullable Period period) {
        if (ownRole(text) != null) {
            return 4;
        }
        if (period != null && isOwn(PeriodText.of(text), period)) {
            return 3;
        }
        return words.columnKeys(ColumnRole.VALUE).contains(words.headKey(text)) ? 2 : 1;
    }

    /** True if the head is nothing but a word for a sum, e.g. {@code Toàn huyện}. */
    boolean isTotal(String text) {
        return words.totals.contains(words.expanded(text));
    }

    /** True if the lowest words of the head are a word for a sum. */
    boolean endsInTotal(String text) {
        String key = words.expanded(text);
        return words.totals.stream().anyMatch(total -> key.equals(total) || key.endsWith(" " + total));
    }

    /** The units that the head is the name of, be it behind “Số liệu” and the like; empty where it is none. */
    Set<String> units(String text) {
        String key = units.officeKey(REMARK.matcher(text).replaceFirst(""));
        Set<String> named = unitsCalled(key);
        if (!named.isEmpty()) {
            return named;
        }
        return words.columnKeys(ColumnRole.VALUE).stream()
                .filter(phrase -> Words.startsWith(key, phrase) && key.length() > phrase.length())
                .map(phrase -> unitsCalled(key.substring(phrase.length() + 1)))
                .filter(units -> !units.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private Set<String> unitsCalled(String key) {
        Set<String> named = units.named(key);
        return named.isEmpty() ? units.bareNamed(key) : named;
    }

    /** True if one of the units is under one of the superiors. */
    boolean areUnder(Set<String> parts, Set<String> superiors) {
        return parts.stream().anyMatch(p -> superiors.stream().anyMatch(s -> units.isAbove(s, p)));
    }

    /** True if the text names years or periods, and none of them is the report's. */
    static boolean isOther(PeriodText named, Period period) {
        if (!named.years().isEmpty() && !named.years().contains(period.year())) {
            return true;
        }
        if (isOwn(named, period) || named.spansOther()) {
            return !isOwn(named, period);
        }
        boolean yearOnly =
                named.periods().stream().allMatch(p -> p.kind() == PeriodKind.CUMULATIVE && p.number() == 12);
        return !(yearOnly && named.yearless().isEmpty());
    }

    /** True if the text names the report's period, with its year or without one. */
    private static boolean isOwn(PeriodText named, Period period) {
        return named.periods().contains(period)
                || named.yearless().stream().anyMatch(p -> p.kind() == period.kind() && p.number() == period.number());
    }
}
