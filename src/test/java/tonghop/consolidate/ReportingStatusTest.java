package tonghop.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.consolidate.Intake.figures;
import static tonghop.consolidate.Intake.texts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tonghop.consolidate.Consolidation.UnitLine;
import tonghop.model.Timeliness;
import tonghop.model.UnitStatus;
import tonghop.model.Verdict;
import tonghop.programme.Membership;
import tonghop.programme.Unit;

class ReportingStatusTest {

    private final SmallRegime regime = new SmallRegime().with("an");

    /** The same from all that is known of the period and without what the documents say. */
    private List<UnitLine> lines(Intake intake) {
        var record = intake.record();
        var lines = ReportingStatus.of(regime.programme(), regime.period(), record);
        assertThat(ReportingStatus.of(regime.programme(), regime.period(), record.documents(), record.versions()))
                .isEqualTo(lines);
        return lines;
    }

    private UnitLine an(Intake intake) {
        return lines(intake).get(0);
    }

    @Test
    void isMissingWhereNothingCame() {
        assertThat(an(new Intake()))
                .isEqualTo(new UnitLine(SmallRegime.unit("an", null), UnitStatus.MISSING, null, null));
    }

    @Test
    void isMissingWhereOnlyARejectedFileCame() {
        assertThat(an(new Intake().aside("an", Verdict.REJECTED, Timeliness.ON_TIME))
                        .status())
                .isEqualTo(UnitStatus.MISSING);
    }

    @Test
    void isHeldWhereNothingCountsAndSomethingWaits() {
        var line = an(new Intake().aside("an", Verdict.HELD, Timeliness.ON_TIME));
        assertThat(line.status()).isEqualTo(UnitStatus.HELD);
        assertThat(line.document()).isNull();
        assertThat(line.pending()).isNotNull();
    }

    @Test
    void isOnTimeLateOrSimplyAccepted() {
        assertThat(status(Timeliness.ON_TIME)).isEqualTo(UnitStatus.ON_TIME);
        assertThat(status(Timeliness.LATE)).isEqualTo(UnitStatus.LATE);
        assertThat(status(null)).isEqualTo(UnitStatus.ACCEPTED);
    }

    private UnitStatus status(@Nullable Timeliness timeliness) {
        return an(new Intake().counted("an", 1, timeliness, figures("1.1", 1))).status();
    }

    @Test
    void staysOnTimeWhenOnlyTheCorrectionIsLate() {
        var line = an(new Intake()
                .aside("an", Verdict.SUPERSEDED, Timeliness.ON_TIME)
                .counted("an", 2, Timeliness.LATE, figures("1.1", 1)));
        assertThat(line.status()).isEqualTo(UnitStatus.ON_TIME);
        assertThat(line.document().number()).isEqualTo(2);
    }

    @Test
    void isLateWhenWhatCameOnTimeNeverCounted() {
        var intake = new Intake()
                .aside("an", Verdict.HELD, Timeliness.ON_TIME)
                .aside("an", Verdict.REJECTED, Timeliness.ON_TIME)
                .counted("an", 1, Timeliness.LATE, figures("1.1", 1));
        assertThat(an(intake).status()).isEqualTo(UnitStatus.LATE);
        assertThat(an(intake).pending()).as("the held one is older").isNull();
    }

    @Test
    void showsANewerVersionThatIsHeldBesideTheOneThatCounts() {
        var line = an(new Intake()
                .accepted("an", figures("1.1", 1))
                .aside("an", Verdict.HELD, Timeliness.LATE)
                .aside("an", Verdict.HELD, Timeliness.LATE));
        assertThat(line.status()).isEqualTo(UnitStatus.ON_TIME);
        assertThat(line.document().number()).isEqualTo(1);
        assertThat(line.pending().number()).isEqualTo(3);
    }

    @Test
    void namesTheLatestDocumentThatCountsWhateverItsForms() {
        var line = an(new Intake().accepted("an", figures("1.1", 1)).accepted("an", texts("Kết quả nổi bật", "Tốt")));
        assertThat(line.document().number()).isEqualTo(2);
    }

    @Test
    void showsUnitsThatOweNothingOnlyIfTheySentSomething() {
        regime.withYearly("nam").withYearly("cho").withYearly("lang").withYearly("hong");
        var lines = lines(new Intake()
                .aside("hong", Verdict.REJECTED, null)
                .aside("cho", Verdict.HELD, null)
                .accepted("nam", figures("1.1", 1)));
        assertThat(lines).extracting(l -> l.unit().code()).containsExactly("an", "nam", "cho");
        assertThat(lines)
                .extracting(UnitLine::status)
                .containsExactly(UnitStatus.MISSING, UnitStatus.NOT_OWED, UnitStatus.NOT_OWED);
        assertThat(lines.get(2).pending()).isNotNull();
    }

    @Test
    void leavesOutUnitsThatDidNotExistInTheWindow() {
        regime.with(unit("cu", LocalDate.of(2010, 1, 1), LocalDate.of(2023, 12, 14)))
                .with(unit("sap-cu", LocalDate.of(2010, 1, 1), LocalDate.of(2023, 12, 15)))
                .with(unit("sap-moi", LocalDate.of(2024, 6, 14), null))
                .with(unit("moi", LocalDate.of(2024, 6, 15), null));
        assertThat(lines(new Intake())).extracting(l -> l.unit().code()).containsExactly("an", "sap-cu", "sap-moi");
    }

    @Test
    void givesACodeThatChangedHandsWithinTheWindowOneLineOfTheLaterUnit() {
        var later = unit("xa", LocalDate.of(2024, 3, 1), null);
        regime.with(later).with(unit("xa", LocalDate.of(2010, 1, 1), LocalDate.of(2024, 2, 29)));
        assertThat(lines(new Intake()))
                .extracting(UnitLine::unit)
                .containsExactly(SmallRegime.unit("an", null), later.unit());
    }

    private static Membership unit(String code, LocalDate from, @Nullable LocalDate to) {
        return new Membership(new Unit(code, "Xã " + code, "xã", null, List.of(), from, to, List.of()), List.of());
    }

    @Test
    void saysWhichFormOfFiguresDidNotComeThoughTheUnitReported() {
        assertThat(an(new Intake().accepted("an", texts("Kết quả nổi bật", "Tốt")))
                        .forms()
                        .lacking())
                .containsExactly("01");
        assertThat(an(new Intake().accepted("an", figures("1.1", 1))).forms().lacking())
                .isEmpty();
        assertThat(an(new Intake()).forms().lacking()).as("missing altogether").isEmpty();
    }

    @Test
    void firstFormThatComesLateIsNoCorrection() {
        var line = an(new Intake()
                .accepted("an", texts("Kết quả nổi bật", "Tốt"))
                .counted("an", 1, Timeliness.LATE, figures("1.1", 1)));
        assertThat(line.status()).isEqualTo(UnitStatus.ON_TIME);
        assertThat(line.correctedLateAt()).isNull();
        assertThat(line.forms().late()).containsOnlyKeys("01");
    }

    @Test
    void firstFormThatCameLateStaysLateWhenItIsCorrected() {
        var line = an(new Intake()
                .accepted("an", texts("Kết quả nổi bật", "Tốt"))
                .counted("an", 1, Timeliness.LATE, figures("1.1", 1))
                .counted("an", 2, Timeliness.LATE, figures("1.1", 2)));
        assertThat(line.correctedLateAt()).isNull();
        assertThat(line.forms().late()).containsOnlyKeys("01");
    }

    @Test
    void saysWhenALateCorrectionCame() {
        var line =
                an(new Intake().accepted("an", figures("1.1", 1)).counted("an", 2, Timeliness.LATE, figures("1.1", 2)));
        assertThat(line.correctedLateAt()).isEqualTo(line.document().arrival().receivedAt());
        assertThat(line.forms().late()).isEmpty();
    }
}
