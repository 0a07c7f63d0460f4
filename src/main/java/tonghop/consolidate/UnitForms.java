package tonghop.consolidate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tonghop.model.FormVersion;
import tonghop.model.LedgerLine;
import tonghop.model.Timeliness;
import tonghop.model.UnitStatus;
import tonghop.programme.Form;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;

/**
 * What of a unit's report the status of the unit does not tell, since its forms may come one by one.
 *
 * @param lacking the forms of figures that the period asks for, and that nothing of a unit that did report has; in the order of
 *     the forms
 * @param late of a unit that is on time: form → the document in which it came for the first time, after the day all the same
 * @param correction of a unit that is on time: the latest document that counts and corrects, after the day, a form that was not
 *     late before; null where there is none
 */
public record UnitForms(
        List<String> lacking,
        Map<String, LedgerLine> late,
        @Nullable LedgerLine correction) {

    /** Of a unit of whose report the status tells all. */
    public static final UnitForms PLAIN = new UnitForms(List.of(), Map.of(), null);

    private static final String FORM = "biểu ";

    /** @param documents by number, those of the versions among them */
    static UnitForms of(
            Programme programme,
            ReportingPeriod period,
            UnitStatus status,
            List<FormVersion> versions,
            Map<Long, LedgerLine> documents) {
        if (!status.reported()) {
            return PLAIN;
        }
        var lacking = lacking(programme, period, versions);
        if (status != UnitStatus.ON_TIME) {
            return new UnitForms(lacking, Map.of(), null);
        }
        Predicate<FormVersion> isLate = v -> isLate(documents.get(v.document()));
        var late = new TreeMap<String, LedgerLine>();
        versions.stream()
                .filter(v -> v.version() == 1 && isLate.test(v))
                .forEach(v -> late.put(v.form(), documents.get(v.document())));
        var correction = versions.stream()
                .filter(v -> v.counts() && v.version() > 1 && isLate.test(v) && !late.containsKey(v.form()))
                .max(Comparator.comparingLong(FormVersion::document))
                .map(v -> documents.get(v.document()))
                .orElse(null);
        return new UnitForms(lacking, Collections.unmodifiableMap(late), correction);
    }

    private static List<String> lacking(Programme programme, ReportingPeriod period, List<FormVersion> versions) {
        var lacking = new ArrayList<String>();
        for (var form : programme.forms()) {
            boolean came =
                    versions.stream().anyMatch(v -> v.counts() && v.form().equals(form.code()));
            if (form instanceof Form.IndicatorForm && period.forms().contains(form.code()) && !came) {
                lacking.add(form.code());
            }
        }
        return List.copyOf(lacking);
    }

    private static boolean isLate(@Nullable LedgerLine document) {
        return document != null && document.timeliness() == Timeliness.LATE;
    }

    /** True where the unit reported, and some of the figures that the period asks for are not there. */
    public boolean lacksFigures() {
        return !lacking.isEmpty();
    }

    /** The lacking forms, as people name them: {@code biểu 01}; empty where none is lacking. */
    public String lackingNamed() {
        return lacking.isEmpty() ? "" : FORM + String.join(", ", lacking);
    }
}
