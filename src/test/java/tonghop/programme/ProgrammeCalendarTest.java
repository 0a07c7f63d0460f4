package tonghop.programme;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.model.Period;
import tonghop.model.Timeliness;
import tonghop.model.VietnamTime;

class ProgrammeCalendarTest {

    private static final Definitions DEFINITIONS = Definitions.load(null);

    /** The last on-time second, and how many units owe the period; “-” for no due day. */
    @ParameterizedTest
    @CsvSource({
        "dvcq-bdt-dongnai, 2024-6M, 2024-05-08T23:59:59, 11",
        "dvcq-bdt-dongnai, 2024-9M, 2024-09-08T23:59:59, 11",
        "dvcq-bdt-dongnai, 2024-12M, 2024-10-24T23:59:59, 11",
        "dvcq-vinhcuu, 2024-3M, -, 24",
        "dvcq-vinhcuu, 2024-6M, 2024-05-04T23:59:59, 26",
        "dvcq-vinhcuu, 2024-9M, 2024-09-04T23:59:59, 24",
        "dvcq-vinhcuu, 2024-12M, 2024-10-19T23:59:59, 26",
        "nqdh-tinhuy-dongnai, 2021-12M, -, 25",
        "nqdh-tinhuy-dongnai, 2024-12M, -, 25",
        "nqdh-tinhuy-dongnai, 2025-12M, -, 25",
        "dvcq-tuyenquang, 2024-AH-trien-khai, 2024-04-19T23:59:59, 29",
        "dvcq-tuyenquang, 2024-M03, 2024-03-15T23:59:59, 29",
        "dvcq-tuyenquang, 2024-M05, 2024-05-15T23:59:59, 29",
        "dvcq-tuyenquang, 2024-M12, 2024-12-15T23:59:59, 29",
        "dvcq-tuyenquang, 2024-Q1, 2024-03-19T23:59:59, 29",
        "dvcq-tuyenquang, 2024-Q2, 2024-06-19T23:59:59, 29",
        "dvcq-tuyenquang, 2024-Q3, 2024-09-19T23:59:59, 29",
        "dvcq-tuyenquang, 2024-Q4, 2024-12-19T23:59:59, 29",
        "dvcq-tuyenquang, 2024-6M, 2024-06-29T23:59:59, 29",
        "dvcq-tuyenquang, 2024-12M, 2024-12-09T23:59:59, 29",
        "tdkt-bdt-dongnai, 2024-REG, 2024-01-30T23:59:59, 3",
        "tdkt-bdt-dongnai, 2024-R1, -, 3",
        "tdkt-bdt-dongnai, 2024-R2, -, 3",
        "dvcq-bdt-dongnai, 2025-6M, 2025-05-08T23:59:59, 11",
        "dvcq-vinhcuu, 2025-6M, 2025-05-04T23:59:59, 24",
        "dvcq-tuyenquang, 2025-M01, 2025-01-15T23:59:59, 29",
        "dvcq-tuyenquang, 2025-Q1, 2025-03-19T23:59:59, 29",
        "dvcq-tuyenquang, 2025-M09, 2025-09-15T23:59:59, 0",
        "dvcq-xa-dongnai, 2026-6M, 2026-05-13T23:59:59, 95",
        "dvcq-xa-dongnai, 2027-12M, 2027-10-29T23:59:59, 95",
        "dvcq-xa-tuyenquang, 2026-M02, 2026-02-15T23:59:59, 124",
        "tdkt-bdt-dongnai, 2025-REG, 2025-01-30T23:59:59, 3",
        "tdkt-bdt-dongnai, 2025-R2, -, 0",
    })
    void endsEachPeriodAtTheInstantOfThePlan(String programme, String period, String lastOnTime, int owing) {
        ReportingPeriod found = period(programme, period);

        assertThat(programme(programme).owing(found)).hasSize(owing);
        if (lastOnTime.equals("-")) {
            assertThat(found.due()).isNull();
        } else {
            Instant last =
                    LocalDateTime.parse(lastOnTime).atZone(VietnamTime.ZONE).toInstant();
            assertThat(found.due().of(last)).isEqualTo(Timeliness.ON_TIME);
            assertThat(found.due().of(last.plusSeconds(1))).isEqualTo(Timeliness.LATE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dvcq-bdt-dongnai, 2023, ''",
        "dvcq-bdt-dongnai, 2024, 2024-6M 2024-9M 2024-12M",
        "dvcq-bdt-dongnai, 2025, 2025-6M 2025-9M 2025-12M",
        "dvcq-bdt-dongnai, 2026, ''",
        "dvcq-xa-dongnai, 2025, ''",
        "dvcq-xa-dongnai, 2026, 2026-6M 2026-9M 2026-12M",
        "dvcq-vinhcuu, 2024, 2024-3M 2024-6M 2024-9M 2024-12M",
        "nqdh-tinhuy-dongnai, 2020, ''",
        "nqdh-tinhuy-dongnai, 2021, 2021-12M",
        "nqdh-tinhuy-dongnai, 2025, 2025-12M",
        "nqdh-tinhuy-dongnai, 2026, ''",
        "dvcq-tuyenquang, 2023, ''",
        "dvcq-tuyenquang, 2024, 2024-AH-trien-khai 2024-M03 2024-M04 2024-M05 2024-M06 2024-M07 2024-M08 2024-M09 2024-M10"
                + " 2024-M11 2024-M12 2024-Q1 2024-Q2 2024-Q3 2024-Q4 2024-6M 2024-12M",
        "dvcq-tuyenquang, 2025, 2025-M01 2025-M02 2025-M03 2025-M04 2025-M05 2025-M06 2025-M07 2025-M08 2025-M09 2025-M10"
                + " 2025-M11 2025-M12 2025-Q1 2025-Q2 2025-Q3 2025-Q4 2025-6M 2025-12M",
        "tdkt-bdt-dongnai, 2024, 2024-REG 2024-R1 2024-R2",
        "tdkt-bdt-dongnai, 2025, 2025-REG 2025-R1 2025-R2",
    })
    void hasThePeriodsOfTheYear(String programme, int year, String periods) {
        List<ReportingPeriod> found = programme(programme).periods(year);

        assertThat(found.stream().map(p -> p.period().code()).collect(joining(" ")))
                .isEqualTo(periods);
        assertThat(found).allSatisfy(p -> {
            assertThat(programme(programme).period(p.period())).contains(p);
            assertThat(p.closesOn()).isNull();
            assertThat(p.citation()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "dvcq-tuyenquang, 2024-M03, 2024-02-15, 2024-03-14",
        "dvcq-tuyenquang, 2025-M01, 2024-12-15, 2025-01-14",
        "dvcq-tuyenquang, 2024-Q1, 2023-12-15, 2024-03-14",
        "dvcq-tuyenquang, 2024-Q3, 2024-06-15, 2024-09-14",
        "dvcq-tuyenquang, 2024-AH-trien-khai, 2024-03-01, 2024-04-19",
        "dvcq-vinhcuu, 2024-3M, 2023-12-15, 2024-03-14",
        "dvcq-vinhcuu, 2024-6M, 2023-12-15, 2024-06-14",
        "dvcq-vinhcuu, 2024-9M, 2023-12-15, 2024-09-14",
        "dvcq-vinhcuu, 2025-12M, 2024-12-15, 2025-12-14",
        "tdkt-bdt-dongnai, 2024-REG, 2024-01-01, 2024-01-30",
        "tdkt-bdt-dongnai, 2024-R1, 2024-01-01, 2024-06-30",
        "tdkt-bdt-dongnai, 2024-R2, 2024-07-01, 2024-12-31",
    })
    void coversTheDataWindowOfDecree09OrOfThePlan(String programme, String period, LocalDate start, LocalDate end) {
        assertThat(period(programme, period).windowStart()).isEqualTo(start);
        assertThat(period(programme, period).windowEnd()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "dvcq-bdt-dongnai, 2024-6M, 01 02 03",
        "dvcq-tuyenquang, 2024-AH-trien-khai, 02",
        "dvcq-tuyenquang, 2024-M05, 01 02 03",
        "nqdh-tinhuy-dongnai, 2024-12M, 01 02 05",
        "tdkt-bdt-dongnai, 2024-REG, 04",
        "tdkt-bdt-dongnai, 2024-R1, 02",
        "tdkt-bdt-dongnai, 2024-R2, 02",
    })
    void asksForTheFormsOfThePeriod(String programme, String period, String forms) {
        assertThat(String.join(" ", period(programme, period).forms())).isEqualTo(forms);
    }

    @ParameterizedTest
    @CsvSource({
        "dvcq-tuyenquang, 2024-AH-trien-khai, triển khai kế hoạch năm 2024",
        "dvcq-tuyenquang, 2024-Q2, quý II năm 2024",
        "dvcq-tuyenquang, 2025-AH-trien-khai, đột xuất năm 2025 (trien-khai)",
        "khong-co, 2024-AH-trien-khai, đột xuất năm 2024 (trien-khai)",
        ", 2024-6M, 6 tháng đầu năm 2024",
    })
    void callsAPeriodAsItsCalendarDoesOrElseByItsKind(@Nullable String programme, String period, String label) {
        assertThat(DEFINITIONS.label(programme, Period.parse(period))).isEqualTo(label);
    }

    @Test
    void letsAUnitOweSomePeriodsOnly() {
        assertThat(owing("dvcq-vinhcuu", "2024-6M"))
                .contains("vc-phong-van-hoa-va-thong-tin", "vc-trung-tam-van-hoa-thong-tin-va-the-thao");
        assertThat(owing("dvcq-vinhcuu", "2024-9M"))
                .doesNotContain("vc-phong-van-hoa-va-thong-tin", "vc-trung-tam-van-hoa-thong-tin-va-the-thao");
    }

    /** Bình Hòa and Hiếu Liêm were merged on 1 November 2024. */
    @Test
    void asksNothingOfUnitsThatNoLongerExist() {
        assertThat(owing("dvcq-vinhcuu", "2024-12M")).contains("vc-binh-hoa", "vc-hieu-liem");
        assertThat(owing("dvcq-vinhcuu", "2025-6M")).doesNotContain("vc-binh-hoa", "vc-hieu-liem");
    }

    @Test
    void knowsNoPeriodThatThePlanDoesNotName() {
        for (String code : List.of("2024-3M", "2024-M05", "2024-AH-trien-khai", "2023-6M")) {
            assertThat(programme("dvcq-bdt-dongnai").period(Period.parse(code))).isEmpty();
        }
        assertThat(programme("dvcq-tuyenquang").period(Period.parse("2024-M02")))
                .isEmpty();
        assertThat(programme("dvcq-tuyenquang").period(Period.parse("2025-AH-trien-khai")))
                .isEmpty();
    }

    private static List<String> owing(String programme, String period) {
        return programme(programme).owing(period(programme, period)).stream()
                .map(Unit::code)
                .toList();
    }

    private static ReportingPeriod period(String programme, String period) {
        return programme(programme).period(Period.parse(period)).orElseThrow();
    }

    private static Programme programme(String code) {
        return DEFINITIONS.programmes().get(code);
    }
}
