package tonghop.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.Finding;
import tonghop.model.PeriodKind;
import tonghop.model.Severity;
import tonghop.model.Verdict;
import tonghop.model.VietnamTime;
import tonghop.pipeline.reading.Preview;
import tonghop.programme.Definitions;
import tonghop.programme.Form;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Unit;
import tonghop.template.FilledTemplate.Share;

/** Every regime's blank report for each kind of period, filled in with LibreOffice and saved in its formats, comes back the same. */
class TemplateRoundTripTest {

    private static final Definitions DEFINITIONS = Definitions.load(null);
    private static final Preview PREVIEW = new Preview(DEFINITIONS);

    /** Each regime runs in one of them. */
    private static final List<Integer> YEARS = List.of(2024, 2026);

    private static final List<String> FORMATS = List.of("xlsx", "ods", "xls");

    @TempDir
    private static Path directory;

    private static final List<Sent> SENT = new ArrayList<>();

    /** A report as it was filled in, under a name that says nothing. */
    private record Sent(Programme programme, ReportingPeriod period, Unit unit, Path file, Map<String, String> said) {

        Path saved(String format) {
            String name = file.getFileName().toString();
            return directory.resolve(format).resolve(name.substring(0, name.indexOf('.') + 1) + format);
        }

        @Override
        public String toString() {
            return programme.code() + " " + period.period() + " " + unit.code();
        }
    }

    @BeforeAll
    static void fillThemAll() throws Exception {
        for (Programme programme : DEFINITIONS.programmes().values()) {
            for (ReportingPeriod period : oneOfEachKind(programme)) {
                List<Unit> owing = programme.owing(period);
                for (Share share : Share.values()) {
                    Unit unit = owing.get(share.ordinal() % owing.size());
                    Path file = directory.resolve("filled-" + SENT.size() + ".xlsx");
                    var filled = FilledTemplate.write(programme, period, unit, share, file);
                    SENT.add(new Sent(programme, period, unit, file, filled.said()));
                }
            }
        }
        var libreOffice = new LibreOffice(directory);
        for (String format : FORMATS) {
            libreOffice.save(SENT.stream().map(Sent::file).toList(), format, directory.resolve(format));
        }
    }

    private static Collection<ReportingPeriod> oneOfEachKind(Programme programme) {
        var byKind = new EnumMap<PeriodKind, ReportingPeriod>(PeriodKind.class);
        for (int year : YEARS) {
            programme.periods(year).forEach(p -> byKind.putIfAbsent(p.period().kind(), p));
        }
        return byKind.values();
    }

    @Test
    void coversEveryFormOfEveryRegime() {
        assertThat(SENT).hasSizeGreaterThanOrEqualTo(27);
        for (Programme programme : DEFINITIONS.programmes().values()) {
            assertThat(SENT.stream()
                            .filter(s -> s.programme().equals(programme))
                            .flatMap(s -> s.said().keySet().stream())
                            .map(said -> said.substring(0, said.indexOf(' '))))
                    .as(programme.code())
                    .containsAll(programme.forms().stream().map(Form::code).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "ods", "xls"})
    void comesBackTheSame(String format) throws IOException {
        for (Sent sent : SENT) {
            if (!sent.said().isEmpty()) {
                Preview.Result result = read(sent, sent.saved(format));
                var report = result.report();
                assertThat(List.of(
                                String.valueOf(report.programme()),
                                String.valueOf(report.period()),
                                String.valueOf(report.unit())))
                        .as("%s as .%s", sent, format)
                        .containsExactly(
                                sent.programme().code(),
                                sent.period().period().code(),
                                sent.unit().code());
                assertThat(ReadBack.said(report, sent.programme()))
                        .as("%s as .%s", sent, format)
                        .isEqualTo(sent.said());
                assertThat(errors(result, sent)).as("%s as .%s", sent, format).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "ods", "xls"})
    void isRejectedAsBlankWhereNothingWasFilledIn(String format) throws IOException {
        for (Sent sent : SENT) {
            if (sent.said().isEmpty()) {
                for (Path file : List.of(sent.file(), sent.saved(format))) {
                    Preview.Result result = read(sent, file);
                    assertThat(result.line().verdict()).as("%s %s", sent, file).isEqualTo(Verdict.REJECTED);
                    assertThat(result.line().findings())
                            .extracting(Finding::code)
                            .as("%s %s", sent, file)
                            .contains("blank-template");
                }
            }
        }
    }

    private static Preview.Result read(Sent sent, Path file) throws IOException {
        assertThat(Files.exists(file)).as("LibreOffice has saved %s", file).isTrue();
        Instant now = sent.period()
                .windowEnd()
                .minusDays(1)
                .atStartOfDay(VietnamTime.ZONE)
                .toInstant();
        List<Preview.Result> results = PREVIEW.of(file, now);
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    /** But for those on a list, whose made-up rows may name what is not there. */
    private static List<String> errors(Preview.Result result, Sent sent) {
        List<String> lists = sent.programme().forms().stream()
                .filter(Form.ListForm.class::isInstance)
                .map(f -> "Biểu " + f.code())
                .toList();
        return result.line().findings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .filter(f -> f.at() == null || !lists.contains(f.at().sheet()))
                .map(Finding::message)
                .toList();
    }
}
