package tonghop.fire;

import java.util.List;
import java.util.stream.Stream;
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
        return of(regime, regime.period(Period.parse(period)).orElseThrow()).toList();
    }

    /** What all units owe for the periods of a year, period by period. */
    static List<Owed> of(String programme, int year) {
        Programme regime = DEFINITIONS.programmes().get(programme);
        return regime.periods(year).stream()
                .flatMap(period -> of(regime, period))
                .toList();
    }

    /** Nothing where there is no form of many figures. */
    private static Stream<Owed> of(Programme regime, ReportingPeriod period) {
        return regime.forms().stream()
                .filter(f -> period.forms().contains(f.code()))
                .filter(IndicatorForm.class::isInstance)
                .map(IndicatorForm.class::cast)
                .filter(f -> f.indicators().size() > MANY)
                .limit(1)
                .flatMap(form -> regime.owing(period).stream().map(unit -> new Owed(regime, period, unit, form)));
    }

    /** {@code programme/period}, where its output lies. */
    String place() {
        return programme.code() + "/" + period.period().code();
    }
}
