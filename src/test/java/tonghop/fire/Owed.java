package tonghop.fire;

import java.util.List;
import tonghop.model.Period;
import tonghop.programme.Definitions;
import tonghop.programme.Form.IndicatorForm;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Unit;

/** A report of figures that a unit owes. */
record Owed(Programme programme, ReportingPeriod period, Unit unit, IndicatorForm form) {

    private static final Definitions DEFINITIONS = Definitions.load(null);
    private static final int MANY = 30;

    /** What all units owe for a period, in the order of the regime. */
    static List<Owed> of(String programme, String period) {
        Programme regime = DEFINITIONS.programmes().get(programme);
        ReportingPeriod asked = regime.period(Period.parse(period)).orElseThrow();
        IndicatorForm form = regime.forms().stream()
                .filter(f -> asked.forms().contains(f.code()))
                .filter(IndicatorForm.class::isInstance)
                .map(IndicatorForm.class::cast)
                .filter(f -> f.indicators().size() > MANY)
                .findFirst()
                .orElseThrow();
        return regime.owing(asked).stream()
                .map(unit -> new Owed(regime, asked, unit, form))
                .toList();
    }

    /** {@code programme/period}, where its output lies. */
    String place() {
        return programme.code() + "/" + period.period().code();
    }
}
