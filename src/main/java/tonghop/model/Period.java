package tonghop.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A reporting period, named by its code.
 *
 * @param year four digits
 * @param number month 1–12, quarter 1–4, months from the start of the year (3, 6, 9, 12), round 1–9; 0 where there is
 *     nothing to count
 * @param slug the name of an ad hoc period, lower-case ASCII with hyphens; empty otherwise
 */
public record Period(int year, PeriodKind kind, int number, String slug) implements Comparable<Period> {

    private static final Pattern CODE = Pattern.compile(
            "(\\d{4})-(?:M(0[1-9]|1[0-2])|Q([1-4])|(3|6|9|12)M|(REG)|R([1-9])|AH-([a-z0-9]+(?:-[a-z0-9]+)*))");
    private static final String[] ROMAN = {"", "I", "II", "III", "IV"};

    public static Period month(int year, int month) {
        return new Period(year, PeriodKind.MONTH, month, "");
    }

    public static Period quarter(int year, int quarter) {
        return new Period(year, PeriodKind.QUARTER, quarter, "");
    }

    /** The first {@code months} months of the year. */
    public static Period cumulative(int year, int months) {
        return new Period(year, PeriodKind.CUMULATIVE, months, "");
    }

    /**
     * Reads a code such as {@code 2024-6M}.
     *
     * @throws IllegalArgumentException if the text is no period code; the message is for people, in Vietnamese
     */
    public static Period parse(String code) {
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException("“" + code
                        + "” không phải là mã kỳ báo cáo. Mã đúng có dạng 2024-M05, 2024-Q2, 2024-6M, 2024-REG, 2024-R1 hoặc"
                        + " 2024-AH-ten-dot."));
    }

    /** As {@link #parse}, empty where the text is no period code. */
    public static Optional<Period> find(String code) {
        var m = CODE.matcher(code);
        if (!m.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(m.group(1));
        if (m.group(2) != null) {
            return Optional.of(month(year, Integer.parseInt(m.group(2))));
        }
        if (m.group(3) != null) {
            return Optional.of(quarter(year, Integer.parseInt(m.group(3))));
        }
        if (m.group(4) != null) {
            return Optional.of(cumulative(year, Integer.parseInt(m.group(4))));
        }
        if (m.group(5) != null) {
            return Optional.of(new Period(year, PeriodKind.REGISTRATION, 0, ""));
        }
        if (m.group(6) != null) {
            return Optional.of(new Period(year, PeriodKind.ROUND, Integer.parseInt(m.group(6)), ""));
        }
        return Optional.of(new Period(year, PeriodKind.AD_HOC, 0, m.group(7)));
    }

    /** The period of the same sort in another year. */
    public Period in(int otherYear) {
        return new Period(otherYear, kind, number, slug);
    }

    /** The first three months for the first quarter, and the other way round; any other period itself. */
    public Period ofSameMonths() {
        return switch (kind) {
            case QUARTER -> number == 1 ? cumulative(year, 3) : this;
            case CUMULATIVE -> number == 3 ? quarter(year, 1) : this;
            default -> this;
        };
    }

    public String code() {
        return year + "-"
                + switch (kind) {
                    case MONTH -> (number < 10 ? "M0" : "M") + number;
                    case QUARTER -> "Q" + number;
                    case CUMULATIVE -> number + "M";
                    case REGISTRATION -> "REG";
                    case ROUND -> "R" + number;
                    case AD_HOC -> "AH-" + slug;
                };
    }

    /** The period as a Vietnamese report names it, e.g. {@code 6 tháng đầu năm 2024}. */
    public String label() {
        return switch (kind) {
            case MONTH -> "tháng " + number + " năm " + year;
            case QUARTER -> "quý " + ROMAN[number] + " năm " + year;
            case CUMULATIVE ->
                number == 12 ? "năm " + year : number + (number == 9 ? " tháng năm " : " tháng đầu năm ") + year;
            case REGISTRATION -> "đăng ký năm " + year;
            case ROUND -> "đợt " + number + " năm " + year;
            case AD_HOC -> "đột xuất năm " + year + " (" + slug + ")";
        };
    }

    /** By year, then kind, then number. */
    @Override
    public int compareTo(Period other) {
        int byYear = Integer.compare(year, other.year);
        if (byYear != 0) {
            return byYear;
        }
        int byKind = kind.compareTo(other.kind);
        if (byKind != 0) {
            return byKind;
        }
        int byNumber = Integer.compare(number, other.number);
        return byNumber != 0 ? byNumber : slug.compareTo(other.slug);
    }

    /** As of any record, but quick: a look back compares periods for every figure. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Period p
                && number == p.number
                && year == p.year
                && kind == p.kind
                && slug.equals(p.slug);
    }

    @Override
    public int hashCode() {
        return ((year * 31 + kind.ordinal()) * 31 + number) * 31 + slug.hashCode();
    }

    @Override
    public String toString() {
        return code();
    }
}
