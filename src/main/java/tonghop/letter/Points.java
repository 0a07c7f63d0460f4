package tonghop.letter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.letter.FindingWordings.Wording;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.programme.Form;
import tonghop.programme.Programme;
import tonghop.programme.Rule;

/**
 * Findings as a letter lists them: one point for all cells with the same thing to mend, so that a column of unreadable figures is one point
 * and not sixty.
 */
final class Points {

    /** A letter with more is not read; the rest shows once these are mended. */
    static final int MOST = 25;

    private static final int LONGEST = 600;

    private final FindingWordings wordings;
    private final @Nullable Programme programme;
    private final Cells cells;

    Points(FindingWordings wordings, @Nullable Programme programme, Cells cells) {
        this.wordings = wordings;
        this.programme = programme;
        this.cells = cells;
    }

    /**
     * Each with {@code no found places expected mend}, in the findings' order; what does not apply is empty.
     *
     * @param before how many points the letter lists before these
     */
    List<Map<String, Object>> of(Stream<Finding> findings, int before) {
        var places = new LinkedHashMap<Wording, List<CellRef>>();
        findings.forEach(f -> {
            Optional<Rule> rule = rule(f);
            Wording wording = rule.map(this::wording).orElseGet(() -> wordings.of(f));
            places.computeIfAbsent(wording, w -> new ArrayList<>()).addAll(places(f, rule));
        });
        var points = new ArrayList<Map<String, Object>>();
        for (var point : places.entrySet()) {
            if (points.size() < MOST) {
                points.add(point(before + points.size() + 1, point.getKey(), point.getValue()));
            }
        }
        if (places.size() > MOST) {
            points.add(point(before + MOST + 1, wordings.more(), List.of()));
        }
        return points;
    }

    private Map<String, Object> point(int number, Wording wording, List<CellRef> at) {
        return Map.of(
                "no", Integer.toString(number),
                "found", OneLine.of(wording.found(), LONGEST),
                "places", cells.shown(at),
                "expected", OneLine.of(wording.expected(), LONGEST),
                "mend", OneLine.of(wording.mend(), LONGEST));
    }

    /** A rule between figures concerns all of their cells; its finding names the first. */
    private List<CellRef> places(Finding finding, Optional<Rule> rule) {
        CellRef at = finding.at();
        List<CellRef> all = rule.stream()
                .flatMap(r -> Stream.concat(r.left().stream(), r.right().stream()))
                .flatMap(indicator -> cells.of(indicator).stream())
                .filter(cell -> at == null || cell.sheet().equals(at.sheet()))
                .toList();
        return all.isEmpty() ? Stream.ofNullable(at).toList() : all;
    }

    /** A form's rule bears a code of the definition; empty for what the program itself found. */
    private Optional<Rule> rule(Finding finding) {
        if (programme == null || wordings.isWorded(finding.code())) {
            return Optional.empty();
        }
        CellRef at = finding.at();
        String first = at == null ? null : cells.indicator(at);
        List<Rule> rules = programme.forms().stream()
                .filter(Form.IndicatorForm.class::isInstance)
                .flatMap(form -> ((Form.IndicatorForm) form).rules().stream())
                .filter(rule -> rule.code().equals(finding.code()))
                .toList();
        return rules.stream()
                .filter(rule -> rule.left().get(0).equals(first))
                .findFirst()
                .or(() -> rules.stream().findFirst());
    }

    private Wording wording(Rule rule) {
        String compared = rule.comparison() == Rule.Comparison.EQUAL ? " bằng " : " không lớn hơn ";
        return new Wording(
                "Số liệu không khớp quy tắc " + rule.code() + ": " + rule.message() + ".",
                "Chỉ tiêu " + String.join(" cộng ", rule.left()) + compared + "chỉ tiêu "
                        + String.join(" cộng ", rule.right()) + ".",
                wordings.brokenRule(rule.severity()));
    }
}
