package tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static tonghop.store.Samples.PERIOD;
import static tonghop.store.Samples.PROGRAMME;
import static tonghop.store.Samples.RECEIVED;
import static tonghop.store.Samples.accepted;
import static tonghop.store.Samples.arrival;
import static tonghop.store.Samples.entries;
import static tonghop.store.Samples.figures;
import static tonghop.store.Samples.held;
import static tonghop.store.Samples.narratives;
import static tonghop.store.Samples.rejected;
import static tonghop.store.Samples.report;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.CellRef;
import tonghop.model.Figure;
import tonghop.model.FormContent;
import tonghop.model.FormContent.Figures;
import tonghop.model.LedgerLine;
import tonghop.model.Period;
import tonghop.model.PeriodChange;
import tonghop.model.Report;
import tonghop.model.Submission;
import tonghop.model.Verdict;

/** What counts in a period, on every engine. */
abstract class PeriodContract extends StoreContract {

    @Test
    void givesBackWhatEveryFormSays() {
        var forms = new FormContent[] {figures("01", 61, 5), narratives("02"), entries("03", 5)};
        var line = store.record(arrival(1), accepted(report("vc", forms)));

        var record = store.period(PROGRAMME, PERIOD);

        assertThat(record.current())
                .containsExactly(
                        new Submission("vc", 1, forms[0], line),
                        new Submission("vc", 1, forms[1], line),
                        new Submission("vc", 1, forms[2], line));
        assertThat(record.documents()).containsExactly(line).isEqualTo(store.documents(PROGRAMME, PERIOD));
        assertThat(record.lock().isClosed()).isFalse();
        var content = (Figures) record.current().get(0).content();
        assertThat(content.figures().keySet())
                .containsExactlyElementsOf(((Figures) forms[0]).figures().keySet());
    }

    @Test
    void givesBackFiguresFromASheetOfAnyName() {
        var sheets = List.of("-", "3:Biểu", "12", "😀 2:", "_x0041_ và “01”", " hai\tdòng\n", "'--");
        var figures = new LinkedHashMap<String, Figure>();
        var values = new LinkedHashMap<String, BigDecimal>();
        for (int i = 0; i < sheets.size(); i++) {
            var value = i == 0 ? null : new BigDecimal(i + ".50").negate();
            var code = "1." + i;
            figures.put(code, new Figure(code, value, new CellRef(sheets.get(i), "D" + i), i < 2 ? "" : i + ",5 : 1-"));
            values.put(code, value);
        }
        store.record(arrival(1), accepted(report("vc", new Figures("01", figures))));

        var counted = store.period(PROGRAMME, PERIOD).current().get(0).content();
        assertThat(counted).isEqualTo(new Figures("01", figures));
        var history = store.history().figures(PROGRAMME, List.of(PERIOD), "vc", 0);
        assertThat(history).hasSize(1);
        assertThat(history.get(0).values()).isEqualTo(values);
    }

    /** Somebody took rows out of the database: what is left must not count for another unit. */
    @ParameterizedTest
    @ValueSource(strings = {"position = 0", "position = 3"})
    void readsNoPeriodOfWhichFiguresAreMissing(String taken) throws SQLException {
        store.record(arrival(1), accepted(report("aa", figures("01", 61, 5))));
        store.record(arrival(2), accepted(report("vc", figures("01", 61, 7))));
        try (var connection = LedgerEngine.connect(settings);
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM figure WHERE document = 2 AND " + taken);
        }

        assertThatThrownBy(() -> store.period(PROGRAMME, PERIOD)).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> store.history().figures(PROGRAMME, List.of(PERIOD), "vc", 0))
                .isInstanceOf(StoreException.class);
    }

    @Test
    void marksTheLaterPeriodsThatAreComparedWithAChangedOne() {
        givenOut("2024-M05", "2024-M06", "2024-M07", "2025-M05", "2025-M01", "2024-6M", "2023-M05");

        store.record(arrival(100), accepted(of("2024-M05")));

        assertThat(dirty()).containsExactly("2024-M05", "2024-M06", "2025-M01", "2025-M05");
    }

    @Test
    void marksTheNextYearsCumulativePeriodAndNoOther() {
        givenOut("2024-6M", "2024-9M", "2025-6M", "2025-9M", "2024-AH-a", "2025-AH-a");

        store.record(arrival(100), accepted(of("2024-6M")));

        assertThat(dirty()).containsExactly("2024-6M", "2025-6M");
    }

    @Test
    void leavesAClosedLaterPeriodAsItWasGivenOutUntilItIsOpenedAgain() {
        givenOut("2024-6M", "2025-6M");
        var later = Period.parse("2025-6M");
        store.periodEvents().add(PROGRAMME, later, new PeriodChange.Close(), "Lan", RECEIVED, "Hết hạn.");
        givenOut();
        store.periodEvents()
                .add(
                        PROGRAMME,
                        later,
                        new PeriodChange.Reopen("vc", LocalDate.of(2025, 6, 5)),
                        "Lan",
                        RECEIVED,
                        "Bổ sung.");
        givenOut();

        store.record(arrival(100), accepted(of("2024-6M")));
        assertThat(dirty()).as("reopened for one unit only").containsExactly("2024-6M");

        store.periodEvents().add(PROGRAMME, later, new PeriodChange.Open(null), "Lan", RECEIVED, "Mở lại.");
        givenOut();
        store.record(arrival(101), accepted(of("2024-6M")));
        assertThat(dirty()).containsExactly("2024-6M", "2025-6M");
    }

    /** A report came for each, and everything was consolidated. */
    private void givenOut(String... periods) {
        for (int i = 0; i < periods.length; i++) {
            store.record(arrival(i), accepted(of(periods[i])));
        }
        store.dirty().forEach(d -> store.made().nothing(d.programme(), d.period(), d.revision()));
    }

    private static Report of(String period) {
        return new Report(PROGRAMME, Period.parse(period), "vc", List.of(narratives("02")), List.of());
    }

    private List<String> dirty() {
        return store.dirty().stream().map(d -> d.period().code()).sorted().toList();
    }

    @Test
    void givesBackFormsWithNothingInThem() {
        var empty = new FormContent[] {
            new Figures("01", new LinkedHashMap<>()),
            new FormContent.Narratives("02", List.of()),
            new FormContent.Entries("03", List.of())
        };
        store.record(arrival(1), accepted(report("vc", empty)));

        assertThat(store.period(PROGRAMME, PERIOD).current())
                .extracting(Submission::content)
                .containsExactly(empty);
    }

    @Test
    void keepsNumbersDigitForDigit() {
        var figures = new LinkedHashMap<String, Figure>();
        for (var value :
                List.of("0", "0.10", "-1.50", "999999999999.123456789", "1E+3", "1E-30", "98765432109876543210")) {
            figures.put(value, new Figure(value, new BigDecimal(value), new CellRef("S", "A1"), value));
        }
        store.record(arrival(1), accepted(report("vc", new Figures("01", figures))));

        assertThat(store.period(PROGRAMME, PERIOD).current())
                .extracting(Submission::content)
                .containsExactly(new Figures("01", figures));
    }

    @Test
    void ordersWhatCountsByUnitAndForm() {
        store.record(arrival(1), accepted(report("xuan-loc", figures("02", 1, 1), figures("01", 1, 1))));
        store.record(arrival(2), accepted(report("Vinh", 1)));
        store.record(arrival(3), accepted(report("bien-hoa", 1)));

        assertThat(store.period(PROGRAMME, PERIOD).current())
                .extracting(s -> s.unit() + " " + s.content().form())
                .containsExactly("Vinh 01", "bien-hoa 01", "xuan-loc 01", "xuan-loc 02");
    }

    @Test
    void letsLaterReportTakeThePlaceOfTheEarlier() {
        store.record(arrival(1), accepted(report("vc", 5)));
        store.record(arrival(2), accepted(report("vc", 6)));
        var third = store.record(arrival(3), accepted(report("vc", 7)));

        assertThat(third.version()).isEqualTo(3);
        assertThat(store.period(PROGRAMME, PERIOD).current())
                .containsExactly(new Submission("vc", 3, figures("01", 61, 7), third));
        assertThat(store.since(0))
                .extracting(LedgerLine::verdict, LedgerLine::version)
                .containsExactly(
                        tuple(Verdict.SUPERSEDED, 1), tuple(Verdict.SUPERSEDED, 2), tuple(Verdict.ACCEPTED, 3));
    }

    @Test
    void supersedesDocumentOnlyWhenAllItsFormsWereReplaced() {
        store.record(arrival(1), accepted(report("vc", figures("01", 3, 5), narratives("02"))));
        var second = store.record(arrival(2), accepted(report("vc", figures("01", 3, 6))));

        assertThat(second.version()).isEqualTo(2);
        assertThat(store.since(0).get(0).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(store.period(PROGRAMME, PERIOD).current())
                .extracting(s -> s.content().form() + " v" + s.version() + " of "
                        + s.document().number())
                .containsExactly("01 v2 of 2", "02 v1 of 1");

        var third = store.record(arrival(3), accepted(report("vc", narratives("02"), entries("03", 1))));

        assertThat(third.version()).isEqualTo(2);
        assertThat(store.since(0))
                .extracting(LedgerLine::verdict)
                .containsExactly(Verdict.SUPERSEDED, Verdict.ACCEPTED, Verdict.ACCEPTED);
        assertThat(store.period(PROGRAMME, PERIOD).current())
                .extracting(s -> s.content().form() + " v" + s.version() + " of "
                        + s.document().number())
                .containsExactly("01 v2 of 2", "02 v2 of 3", "03 v1 of 3");
    }

    @Test
    void countsVersionsOfUnitsPeriodsAndProgrammesApart() {
        store.record(arrival(1), accepted(report("vc", 5)));
        var content = report("vc", 5).forms();
        var other = new Report[] {
            report("xl", 5),
            new Report(PROGRAMME, Period.parse("2024-9M"), "vc", content, List.of()),
            new Report("other", PERIOD, "vc", content, List.of())
        };
        for (int i = 0; i < other.length; i++) {
            assertThat(store.record(arrival(10 + i), accepted(other[i])).version())
                    .isEqualTo(1);
        }
        assertThat(LedgerState.of(store).balance()).containsEntry(Verdict.ACCEPTED, 4L);
    }

    @Test
    void leavesTheOldVersionCountedWhenTheNewOneIsHeld() {
        var first = store.record(arrival(1), accepted(report("vc", 5)));
        var second = store.record(arrival(2), held(report("vc", 6)));

        assertThat(second.version()).isNull();
        var record = store.period(PROGRAMME, PERIOD);
        assertThat(record.current()).containsExactly(new Submission("vc", 1, figures("01", 61, 5), first));
        assertThat(record.documents()).containsExactly(first, second);
    }

    @Test
    void keepsTheFiguresOfHeldDocumentsAndNotOfRejectedOnes() throws Exception {
        store.record(
                arrival(1), held(new Report(null, null, null, report("vc", 5).forms(), List.of())));
        store.record(arrival(2), new Outcome(Verdict.REJECTED, report("vc", 5), null));

        try (var connection = LedgerEngine.connect(settings);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT document, count(*) FROM figure GROUP BY document")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(1);
            assertThat(rows.getInt(2)).isEqualTo(61);
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void marksPeriodDirtyWhenSomethingInItChanged() {
        assertThat(store.dirty()).isEmpty();
        store.record(arrival(1), accepted(report("vc", 5)));
        store.record(arrival(2), held(report("vc", 6)));
        store.record(arrival(3), held(new Report(PROGRAMME, null, "vc", List.of(), List.of())));
        store.record(arrival(4), rejected());

        assertThat(store.dirty()).containsExactly(new DirtyPeriod(PROGRAMME, PERIOD, 2));
    }

    @Test
    void cleansPeriodOnlyIfItDidNotChangeMeanwhile() {
        store.record(arrival(1), accepted(report("vc", 5)));
        store.record(arrival(2), accepted(report("xl", 5)));

        store.made().nothing(PROGRAMME, PERIOD, 1);
        assertThat(store.dirty()).containsExactly(new DirtyPeriod(PROGRAMME, PERIOD, 2));
        store.made().nothing(PROGRAMME, PERIOD, 2);
        assertThat(store.dirty()).isEmpty();
        store.record(arrival(3), accepted(report("xl", 6)));
        assertThat(store.dirty()).containsExactly(new DirtyPeriod(PROGRAMME, PERIOD, 3));
    }
}
