package tonghop.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.consolidate.Intake.figures;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tonghop.model.CarriedCoverage;
import tonghop.model.CarriedCoverage.Gap;
import tonghop.model.Severity;
import tonghop.programme.Nature;
import tonghop.programme.Rule;

/** Which totals of a rule rest on fewer units than others, as the level above is told. */
class GapsTest {

    private final SmallRegime regime = new SmallRegime()
            .with("an", "ba", "ca")
            .asking(
                    List.of(new Rule(
                            "R01",
                            Severity.ERROR,
                            List.of("1.2"),
                            Rule.Comparison.AT_MOST,
                            List.of("1.1"),
                            "Không được lớn hơn")),
                    SmallRegime.indicator("1.1", new Nature.Flow()),
                    SmallRegime.indicator("1.2", new Nature.Flow()),
                    SmallRegime.indicator("1.9", new Nature.Flow()));

    @Test
    void namesTheFigureThatAUnitLeftEmptyBesideAnotherOfTheRule() {
        assertThat(gaps(new Intake()
                        .accepted("an", figures("1.1", 4, "1.2", 3, "1.9", 1))
                        .accepted("ba", figures("1.1", null, "1.2", 2, "1.9", null))))
                .containsExactly(Map.entry("1.1", new Gap(1, 1)));
    }

    @Test
    void namesNoneWhereAUnitLeftAllOfTheRuleEmpty() {
        assertThat(gaps(new Intake()
                        .accepted("an", figures("1.1", 4, "1.2", 3, "1.9", 1))
                        .accepted("ba", figures("1.1", null, "1.2", null, "1.9", 5))))
                .isEmpty();
    }

    @Test
    void namesNoneThatNobodyGave() {
        assertThat(gaps(new Intake().accepted("an", figures("1.1", 4, "1.2", null))))
                .isEmpty();
    }

    @Test
    void countsTheUnitsBelowAConsolidatedReport() {
        var below = new CarriedCoverage(5, 5, List.of(), Map.of(), Map.of("1.1", new Gap(3, 2)));
        assertThat(gaps(new Intake()
                        .consolidated("an", below, figures("1.1", 4, "1.2", 9))
                        .accepted("ba", figures("1.1", 1, "1.2", 1))
                        .accepted("ca", figures("1.1", null, "1.2", 1))))
                .containsExactly(Map.entry("1.1", new Gap(4, 3)));
    }

    private Map<String, Gap> gaps(Intake intake) {
        return CarriedUp.of(Consolidator.consolidate(regime.programme(), regime.period(), intake.record()))
                .gaps();
    }
}
