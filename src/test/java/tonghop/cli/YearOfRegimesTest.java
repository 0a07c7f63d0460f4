package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The five regimes through 2024 in one running home, their reports mixed as the days bring them: in the last minute, the first late one,
 * and none.
 */
class YearOfRegimesTest {

    private static final String BOARD = "dvcq-bdt-dongnai";
    private static final String DISTRICT = "dvcq-vinhcuu";
    private static final String PROVINCE = "dvcq-tuyenquang";
    private static final String PARTY = "nqdh-tinhuy-dongnai";
    private static final String EMULATION = "tdkt-bdt-dongnai";

    @TempDir
    private Path folder;

    private YearAtTheDesk desk;

    @TestFactory
    Stream<DynamicTest> yearOfFiveRegimesInOneHome() {
        desk = new YearAtTheDesk(folder);
        districtsReportToTheBoardBeforeItsOwnDays();
        boardClosesAPeriodAndReopensItForOneUnit();
        communesAndDepartmentsReportToTheDistrict();
        provinceTakesMonthsToTheDayAndQuartersBeforeIt();
        leadAgenciesAndPartyCommitteesReportOnceAYear();
        sectionsRegisterTitlesAndReportTwoRounds();
        desk.at("2025-03-01T10-00", "every report is in the one ledger, of its own regime", () -> {
            assertThat(desk.ledger()).hasSize(desk.reports());
            assertThat(desk.ledger())
                    .extracting(line -> line.path("programme").asText())
                    .containsOnly(BOARD, DISTRICT, PROVINCE, PARTY, EMULATION);
        });
        return desk.year();
    }

    private void districtsReportToTheBoardBeforeItsOwnDays() {
        desk.comes("2024-05-08T23-59", BOARD, "2024-6M", "bien-hoa")
                .comes("2024-05-09T00-00", BOARD, "2024-6M", "xuan-loc")
                .at("2024-05-09T09-00", "districts report to the Board before its own day", () -> {
                    assertThat(desk.status(BOARD, "2024-6M"))
                            .hasSize(11)
                            .containsEntry("bien-hoa", "on-time")
                            .containsEntry("xuan-loc", "late")
                            .containsEntry("nhon-trach", "missing");
                    assertThat(desk.states(BOARD, 2024, "2024-05-09"))
                            .containsOnlyKeys("2024-6M", "2024-9M", "2024-12M");
                    assertThat(desk.consolidated(BOARD, "2024-6M").path("final").asBoolean())
                            .isFalse();
                });
        desk.comes("2024-10-24T23-59", BOARD, "2024-12M", "tan-phu")
                .comes("2024-10-25T00-00", BOARD, "2024-12M", "cam-my")
                .at("2024-12-31T09-00", "districts report to the Board at the year's end", () -> {
                    assertThat(desk.status(BOARD, "2024-12M"))
                            .containsEntry("tan-phu", "on-time")
                            .containsEntry("cam-my", "late");
                    assertThat(desk.status(BOARD, "2024-9M").values()).containsOnly("missing");
                });
    }

    private void boardClosesAPeriodAndReopensItForOneUnit() {
        desk.at(
                        "2024-06-01T09-00",
                        "the Board closes six months",
                        () -> desk.period("close", "2024-06-01", BOARD, "2024-6M"))
                .comes("2024-06-02T08-00", BOARD, "2024-6M", "nhon-trach")
                .at("2024-06-02T09-00", "what comes for a closed period is held", () -> {
                    assertThat(desk.lastIssues(BOARD, "2024-6M", "nhon-trach")).contains("period-closed");
                    assertThat(desk.status(BOARD, "2024-6M")).containsEntry("nhon-trach", "held");
                    assertThat(desk.states(BOARD, 2024, "2024-06-02")).containsEntry("2024-6M", "closed");
                    desk.period(
                            "reopen", "2024-06-03", BOARD, "2024-6M", "--unit", "nhon-trach", "--until", "2024-06-05");
                })
                .comes("2024-06-05T23-59", BOARD, "2024-6M", "nhon-trach")
                .comes("2024-06-06T00-00", BOARD, "2024-6M", "long-thanh")
                .at(
                        "2024-06-06T00-00",
                        "a reopened period takes that unit's report only",
                        () -> assertThat(desk.status(BOARD, "2024-6M"))
                                .containsEntry("nhon-trach", "late")
                                .containsEntry("long-thanh", "held"))
                .comes("2024-06-06T00-01", BOARD, "2024-6M", "nhon-trach")
                .at("2024-12-31T09-00", "the closed period kept what had counted", () -> {
                    var closed = desk.consolidated(BOARD, "2024-6M");
                    assertThat(closed.path("final").asBoolean()).isTrue();
                    assertThat(closed.path("indicators").get(0).path("byUnit").size())
                            .isEqualTo(3);
                });
    }

    private void communesAndDepartmentsReportToTheDistrict() {
        desk.comes("2024-03-20T09-00", DISTRICT, "2024-3M", "vc-phu-ly")
                .comes("2024-05-04T23-59", DISTRICT, "2024-6M", "vc-phu-ly")
                .comes("2024-05-04T10-00", DISTRICT, "2024-6M", "vc-phong-van-hoa-va-thong-tin")
                .comes("2024-05-05T00-00", DISTRICT, "2024-6M", "vc-tri-an")
                .comes("2024-09-04T23-59", DISTRICT, "2024-9M", "vc-phu-ly")
                .comes("2024-09-05T00-00", DISTRICT, "2024-9M", "vc-tri-an")
                .comes("2024-09-06T09-00", DISTRICT, "2024-9M", "vc-phong-van-hoa-va-thong-tin")
                .comes("2024-10-19T23-59", DISTRICT, "2024-12M", "vc-phu-ly")
                .comes("2024-10-20T00-00", DISTRICT, "2024-12M", "vc-tri-an")
                .at("2024-12-31T09-00", "communes and departments report to the district", () -> {
                    assertThat(desk.lastIssues(DISTRICT, "2024-9M", "vc-phong-van-hoa-va-thong-tin"))
                            .contains("unit-not-owing");
                    assertThat(desk.status(DISTRICT, "2024-3M")).hasSize(24).containsEntry("vc-phu-ly", "accepted");
                    assertThat(desk.status(DISTRICT, "2024-6M"))
                            .hasSize(26)
                            .containsEntry("vc-phu-ly", "on-time")
                            .containsEntry("vc-phong-van-hoa-va-thong-tin", "on-time")
                            .containsEntry("vc-tri-an", "late")
                            .containsEntry("vc-vinh-an", "missing");
                    assertThat(desk.status(DISTRICT, "2024-9M"))
                            .containsEntry("vc-phu-ly", "on-time")
                            .containsEntry("vc-tri-an", "late")
                            .containsEntry("vc-phong-van-hoa-va-thong-tin", "not-owed")
                            .doesNotContainKey("vc-trung-tam-van-hoa-thong-tin-va-the-thao");
                })
                .at("2024-12-31T10-00", "the district closes its year, and the next one stands open", () -> {
                    desk.period("close", "2024-12-31", DISTRICT, "2024-12M");
                    assertThat(desk.status(DISTRICT, "2024-12M"))
                            .hasSize(26)
                            .containsEntry("vc-phu-ly", "on-time")
                            .containsEntry("vc-tri-an", "late");
                    assertThat(desk.consolidated(DISTRICT, "2024-12M")
                                    .path("final")
                                    .asBoolean())
                            .isTrue();
                    assertThat(desk.states(DISTRICT, 2025, "2024-12-31"))
                            .containsEntry("2025-3M", "open")
                            .doesNotContainValue("closed");
                });
    }

    private void provinceTakesMonthsToTheDayAndQuartersBeforeIt() {
        desk.comes("2024-03-15T23-59", PROVINCE, "2024-M03", "son-duong")
                .comes("2024-03-16T00-00", PROVINCE, "2024-M03", "na-hang")
                .comes("2024-03-19T23-59", PROVINCE, "2024-Q1", "son-duong")
                .comes("2024-03-20T00-00", PROVINCE, "2024-Q1", "na-hang")
                .comes("2024-04-19T23-59", PROVINCE, "2024-AH-trien-khai", "son-duong")
                .comes("2024-04-20T00-00", PROVINCE, "2024-AH-trien-khai", "na-hang")
                .comes("2024-05-10T09-00", PROVINCE, "2024-M07", "son-duong")
                .comes("2024-06-29T23-59", PROVINCE, "2024-6M", "son-duong")
                .comes("2024-06-30T00-00", PROVINCE, "2024-6M", "na-hang")
                .comes("2024-12-09T23-59", PROVINCE, "2024-12M", "son-duong")
                .comes("2024-12-10T00-00", PROVINCE, "2024-12M", "na-hang")
                .at("2024-12-31T09-00", "the province takes months to the day and quarters before it", () -> {
                    for (String period :
                            new String[] {"2024-M03", "2024-Q1", "2024-AH-trien-khai", "2024-6M", "2024-12M"}) {
                        assertThat(desk.status(PROVINCE, period))
                                .as(period)
                                .hasSize(29)
                                .containsEntry("son-duong", "on-time")
                                .containsEntry("na-hang", "late")
                                .containsEntry("yen-son", "missing");
                    }
                    assertThat(Collections.frequency(
                                    desk.states(PROVINCE, 2024, "2024-02-20").values(), "open"))
                            .as("March, the first quarter, six months and the year have begun")
                            .isEqualTo(4);
                    assertThat(desk.lastIssues(PROVINCE, "2024-M07", "son-duong"))
                            .contains("period-not-begun");
                    assertThat(desk.status(PROVINCE, "2024-M07")).containsEntry("son-duong", "held");
                });
    }

    private void leadAgenciesAndPartyCommitteesReportOnceAYear() {
        desk.comes("2024-12-20T09-00", PARTY, "2024-12M", "tu-ban-dan-van")
                .comes("2025-02-20T09-00", PARTY, "2024-12M", "hu-vinh-cuu")
                .at("2025-03-01T09-00", "lead agencies and Party committees report once a year", () -> {
                    assertThat(desk.status(PARTY, "2024-12M"))
                            .hasSize(25)
                            .containsEntry("tu-ban-dan-van", "accepted")
                            .containsEntry("hu-vinh-cuu", "accepted")
                            .containsEntry("tu-bao", "missing");
                    desk.period("close", "2025-03-01", PARTY, "2024-12M");
                    assertThat(desk.consolidated(PARTY, "2024-12M")
                                    .path("final")
                                    .asBoolean())
                            .isTrue();
                    assertThat(desk.states(PARTY, 2025, "2025-03-01")).containsEntry("2025-12M", "open");
                    assertThat(desk.states(PARTY, 2026, "2025-03-01")).isEmpty();
                });
    }

    private void sectionsRegisterTitlesAndReportTwoRounds() {
        desk.comes("2024-01-30T23-59", EMULATION, "2024-REG", "bdt-van-phong")
                .comes("2024-01-31T00-00", EMULATION, "2024-REG", "bdt-thanh-tra")
                .at("2024-02-05T09-00", "sections register titles", () -> {
                    assertThat(desk.status(EMULATION, "2024-REG"))
                            .containsEntry("bdt-van-phong", "on-time")
                            .containsEntry("bdt-thanh-tra", "late")
                            .containsEntry("bdt-nghiep-vu", "missing");
                    desk.period("close", "2024-02-05", EMULATION, "2024-REG");
                    assertThat(desk.states(EMULATION, 2024, "2024-02-05"))
                            .containsEntry("2024-REG", "closed")
                            .containsEntry("2024-R1", "open")
                            .containsEntry("2024-R2", "not-begun");
                })
                .comes("2024-06-20T09-00", EMULATION, "2024-R1", "bdt-van-phong")
                .comes("2024-12-20T09-00", EMULATION, "2024-R2", "bdt-thanh-tra")
                .at("2024-12-31T09-00", "sections report two rounds", () -> {
                    assertThat(desk.status(EMULATION, "2024-R1")).containsEntry("bdt-van-phong", "accepted");
                    assertThat(desk.status(EMULATION, "2024-R2")).containsEntry("bdt-thanh-tra", "accepted");
                });
    }
}
