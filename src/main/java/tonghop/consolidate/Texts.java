package tonghop.consolidate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import tonghop.consolidate.Consolidation.HeadingTexts;
import tonghop.consolidate.Consolidation.NarrativeTable;
import tonghop.consolidate.CountedReports.UnitContent;
import tonghop.model.FormContent;
import tonghop.model.Narrative;
import tonghop.programme.Form;

/** The units' texts under each heading of a form. */
final class Texts {

    private Texts() {}

    /** One a heading, in the form's order, also where no unit wrote anything. */
    static NarrativeTable of(Form.NarrativeForm form, CountedReports counted) {
        var own = OwnReports.of(counted, form, FormContent.Narratives.class);
        return new NarrativeTable(form, under(form, own.reports()), own.within());
    }

    private static List<HeadingTexts> under(
            Form.NarrativeForm form, List<UnitContent<FormContent.Narratives>> reports) {
        return form.headings().stream()
                .map(heading -> {
                    var byUnit = new LinkedHashMap<String, Narrative>();
                    for (var report : reports) {
                        report.content().texts().stream()
                                .filter(t -> t.heading().equals(heading.name()))
                                .forEach(t -> byUnit.merge(report.unit().code(), t, Texts::joined));
                    }
                    return new HeadingTexts(heading.name(), Collections.unmodifiableMap(byUnit));
                })
                .toList();
    }

    /** A heading that an office wrote twice keeps both texts. */
    private static Narrative joined(Narrative first, Narrative second) {
        return new Narrative(first.heading(), first.text() + "\n" + second.text(), first.at());
    }
}
