package tonghop.letter;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tonghop.consolidate.Change;
import tonghop.consolidate.Fact;
import tonghop.consolidate.Replacement;
import tonghop.model.UnitStatus;
import tonghop.programme.Form;
import tonghop.programme.Programme;

/** The letter that goes with a consolidated workbook to the receiving office. */
public final class DeliveryLetters {

    /** Units, and things of a unit, that a notice names; the workbook's sheet of changes has them all. */
    static final int MOST = 20;

    private final LetterTemplates templates;

    public DeliveryLetters(LetterTemplates templates) {
        this.templates = templates;
    }

    /**
     * The delivery letter; the replacement notice where the output takes the place of one that was delivered.
     *
     * @throws LetterTemplateException if a template cannot be used
     */
    public Letter write(DeliveryCase delivery, Instant at) throws IOException {
        Programme programme = delivery.programme();
        var output = delivery.output();
        var values = WritingOffice.of(programme, at).values(recipients(programme));
        values.put("title", OneLine.of(programme.title()));
        values.put("period", OneLine.of(delivery.period().label()));
        values.put("file", delivery.fileName());
        values.put("sha256", output.sha256());
        values.put("version", Integer.toString(output.version()));
        values.put("approved", Days.moment(output.at()));
        reporting(delivery, values);
        Replacement replacement = delivery.replacement();
        if (replacement == null) {
            return templates.write(LetterKind.DELIVERY, values);
        }
        values.put("replacement", Integer.toString(replacement.number()));
        values.put("replaces", Integer.toString(replacement.replaces().version()));
        values.put("replacesApproved", Days.moment(replacement.replaces().at()));
        changes(delivery, replacement, values);
        values.put(
                "touched",
                replacement.touched().stream()
                        .map(programme::label)
                        .map(OneLine::of)
                        .collect(Collectors.joining("; ")));
        return templates.write(LetterKind.REPLACEMENT, values);
    }

    /** Those on the list of recipients who are offices: {@code Lưu: VT} is the file. */
    private static String recipients(Programme programme) {
        String offices = programme.recipients().stream()
                .filter(r -> !r.startsWith("Lưu"))
                .collect(Collectors.joining("; "));
        return offices.isEmpty() ? "Cơ quan nhận báo cáo" : offices;
    }

    /** Of the units that owed a report: one that was not asked cannot stand in for one that is missing. */
    private static void reporting(DeliveryCase delivery, Map<String, Object> values) {
        List<Fact> units = delivery.facts().stream()
                .filter(Fact::isReporting)
                .filter(f -> !UnitStatus.NOT_OWED.label().equals(f.value()))
                .toList();
        List<Fact> missing = units.stream().filter(f -> f.value() == null).toList();
        values.put("expected", Integer.toString(units.size()));
        values.put("reported", Integer.toString(units.size() - missing.size()));
        values.put(
                "missing", missing.stream().map(f -> unit(delivery, f.unit())).collect(Collectors.joining("; ")));
    }

    private static String unit(DeliveryCase delivery, String code) {
        return OneLine.of(Reported.unit(code, delivery.programme(), delivery.period()));
    }

    /** By unit, what of it is told otherwise; no figures, neither the old nor the new. */
    private static void changes(DeliveryCase delivery, Replacement replacement, Map<String, Object> values) {
        var byUnit = new LinkedHashMap<String, Set<String>>();
        for (Change change : replacement.changes()) {
            if (!change.isOfAll()) {
                byUnit.computeIfAbsent(change.fact().unit(), u -> new LinkedHashSet<>())
                        .add(what(delivery.programme(), change.fact()));
            }
        }
        values.put(
                "changes",
                byUnit.entrySet().stream()
                        .limit(MOST)
                        .map(e -> Map.of("unit", unit(delivery, e.getKey()), "what", shown(e.getValue())))
                        .toList());
        values.put("more", byUnit.size() > MOST ? Integer.toString(byUnit.size() - MOST) : "");
    }

    private static String what(Programme programme, Fact fact) {
        if (fact.isReporting()) {
            return "tình hình nộp báo cáo";
        }
        boolean figure = programme.form(fact.form()).orElse(null) instanceof Form.IndicatorForm;
        return figure ? "chỉ tiêu " + fact.code() : "biểu " + fact.form();
    }

    private static String shown(Set<String> all) {
        String first = all.stream().limit(MOST).collect(Collectors.joining(", "));
        return all.size() > MOST ? first + " và " + (all.size() - MOST) + " mục nữa" : first;
    }
}
