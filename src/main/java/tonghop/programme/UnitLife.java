package tonghop.programme;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Since and until when a unit existed and what it became, in words for people. */
public final class UnitLife {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private UnitLife() {}

    /**
     * Of the last unit that bore the code, e.g. {@code “Xã A” có trong sổ đăng ký từ ngày 01/01/2010 đến ngày 31/10/2024, sau đó
     * nhập vào “Xã B”}; empty if no unit ever did.
     *
     * @param known where the unit and its successors are looked for; a successor that is not there is named by its code
     */
    public static String of(String code, Collection<Unit> known) {
        List<Unit> entries = entries(code, known);
        if (entries.isEmpty()) {
            return "";
        }
        LocalDate first = entries.get(0).validFrom();
        Unit last = entries.get(entries.size() - 1);
        LocalDate end = last.validTo();
        return "“" + last.name() + "” có trong sổ đăng ký từ ngày " + DAY.format(first)
                + (end == null ? "" : " đến ngày " + DAY.format(end) + after(last, known));
    }

    private static String after(Unit unit, Collection<Unit> known) {
        if (unit.successors().isEmpty()) {
            return "";
        }
        boolean whole = unit.successors().get(0).extent() == Extent.WHOLE;
        return (whole ? ", sau đó nhập vào " : ", sau đó chia vào ")
                + unit.successors().stream()
                        .map(s -> "“" + name(s.unit(), known) + "”")
                        .collect(Collectors.joining(", "));
    }

    private static String name(String code, Collection<Unit> known) {
        List<Unit> entries = entries(code, known);
        return entries.isEmpty() ? code : entries.get(entries.size() - 1).name();
    }

    private static List<Unit> entries(String code, Collection<Unit> known) {
        return known.stream()
                .filter(u -> u.code().equals(code))
                .sorted(Comparator.comparing(Unit::validFrom))
                .toList();
    }
}
