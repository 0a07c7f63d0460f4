package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each of the five regimes through 2024: reports in the last minute, the first late one, and none. */
class YearOfRegimesTest {

    @TempDir
    private Path folder;

    private YearAtTheDesk desk;

    @BeforeEach
    void open() {
        desk = new YearAtTheDesk(folder);
    }

    @Test
    void districtsReportToTheBoardBeforeItsOwnDays() throws IOException {
        String board = "dvcq-bdt-dongnai";
        desk.comes("2024-05-08T23-59", board, "2024-6M", "bien-hoa")
                .comes("2024-05-09T00-00", board, "2024-6M", "xuan-loc")
                .takeIn();

        assertThat(desk.status(board, "2024-6M"))
                .hasSize(11)
                .containsEntry("bien-hoa", "on-time")
                .containsEntry("xuan-loc", "late")
                .containsEntry("nhon-trach", "missing");
        assertThat(desk.states(board, 2024, "2024-05-09")).containsOnlyKeys("2024-6M", "2024-9M", "2024-12M");
        assertThat(desk.consolidated(board, "2024-6M").path("final").asBoolean())
                .isFalse();

        desk.period("close", "2024-06-01", board, "2024-6M");
        desk.comes("2024-06-02T08-00", board, "2024-6M", "nhon-trach").takeIn();
        assertThat(desk.lastIssues()).contains("period-closed");
        assertThat(desk.status(board, "2024-6M")).containsEntry("nhon-trach", "held");
        assertThat(desk.states(board, 2024, "2024-06-02")).containsEntry("2024-6M", "closed");

        desk.period("reopen", "2024-06-03", board, "2024-6M", "--unit", "nhon-trach", "--until", "2024-06-05");
        desk.comes("2024-06-05T23-59", board, "2024-6M", "nhon-trach")
                .comes("2024-06-06T00-00", board, "2024-6M", "long-thanh")
                .takeIn();
        assertThat(desk.status(board, "2024-6M"))
                .containsEntry("nhon-trach", "late")
                .containsEntry("long-thanh", "held");
        desk.comes("2024-06-06T00-01", board, "2024-6M", "nhon-trach")
                .comes("2024-10-24T23-59", board, "2024-12M", "tan-phu")
                .comes("2024-10-25T00-00", board, "2024-12M", "cam-my")
                .takeIn();
        var closed = desk.consolidated(board, "2024-6M");
        assertThat(closed.path("final").asBoolean()).isTrue();
        assertThat(closed.path("indicators").get(0).path("byUnit").size()).isEqualTo(3);
        assertThat(desk.status(board, "2024-12M"))
                .containsEntry("tan-phu", "on-time")
                .containsEntry("cam-my", "late");
        assertThat(desk.status(board, "2024-9M").values()).containsOnly("missing");
    }

    @Test
    void communesAndDepartmentsReportToTheDistrict() throws IOException {
        String district = "dvcq-vinhcuu";
        desk.comes("2024-03-20T09-00", district, "2024-3M", "vc-phu-ly")
                .comes("2024-05-04T23-59", district, "2024-6M", "vc-phu-ly")
                .comes("2024-05-04T10-00", district, "2024-6M", "vc-phong-van-hoa-va-thong-tin")
                .comes("2024-05-05T00-00", district, "2024-6M", "vc-tri-an")
                .comes("2024-09-04T23-59", district, "2024-9M", "vc-phu-ly")
                .comes("2024-09-05T00-00", district, "2024-9M", "vc-tri-an")
                .comes("2024-09-06T09-00", district, "2024-9M", "vc-phong-van-hoa-va-thong-tin")
                .takeIn();

        assertThat(desk.lastIssues()).contains("unit-not-owing");
        assertThat(desk.status(district, "2024-3M")).hasSize(24).containsEntry("vc-phu-ly", "accepted");
        assertThat(desk.status(district, "2024-6M"))
                .hasSize(26)
                .containsEntry("vc-phu-ly", "on-time")
                .containsEntry("vc-phong-van-hoa-va-thong-tin", "on-time")
                .containsEntry("vc-tri-an", "late")
                .containsEntry("vc-vinh-an", "missing");
        assertThat(desk.status(district, "2024-9M"))
                .containsEntry("vc-phu-ly", "on-time")
                .containsEntry("vc-tri-an", "late")
                .containsEntry("vc-phong-van-hoa-va-thong-tin", "not-owed")
                .doesNotContainKey("vc-trung-tam-van-hoa-thong-tin-va-the-thao");

        desk.comes("2024-10-19T23-59", district, "2024-12M", "vc-phu-ly")
                .comes("2024-10-20T00-00", district, "2024-12M", "vc-tri-an")
                .takeIn();
        desk.period("close", "2024-12-31", district, "2024-12M");
        assertThat(desk.status(district, "2024-12M"))
                .hasSize(26)
                .containsEntry("vc-phu-ly", "on-time")
                .containsEntry("vc-tri-an", "late");
        assertThat(desk.consolidated(district, "2024-12M").path("final").asBoolean())
                .isTrue();
        assertThat(desk.states(district, 2025, "2024-12-31"))
                .containsEntry("2025-3M", "open")
                .doesNotContainValue("closed");
    }

    @Test
    void provinceTakesMonthsToTheDayAndQuartersBeforeIt() throws IOException {
        String province = "dvcq-tuyenquang";
        desk.comes("2024-03-15T23-59", province, "2024-M03", "son-duong")
                .comes("2024-03-16T00-00", province, "2024-M03", "na-hang")
                .comes("2024-03-19T23-59", province, "2024-Q1", "son-duong")
                .comes("2024-03-20T00-00", province, "2024-Q1", "na-hang")
                .comes("2024-04-19T23-59", province, "2024-AH-trien-khai", "son-duong")
                .comes("2024-04-20T00-00", province, "2024-AH-trien-khai", "na-hang")
                .comes("2024-06-29T23-59", province, "2024-6M", "son-duong")
                .comes("2024-06-30T00-00", province, "2024-6M", "na-hang")
                .comes("2024-12-09T23-59", province, "2024-12M", "son-duong")
                .comes("2024-12-10T00-00", province, "2024-12M", "na-hang")
                .takeIn();

        for (String period : new String[] {"2024-M03", "2024-Q1", "2024-AH-trien-khai", "2024-6M", "2024-12M"}) {
            assertThat(desk.status(province, period))
                    .as(period)
                    .hasSize(29)
                    .containsEntry("son-duong", "on-time")
                    .containsEntry("na-hang", "late")
                    .containsEntry("yen-son", "missing");
        }
        assertThat(Collections.frequency(
                        desk.states(province, 2024, "2024-02-20").values(), "open"))
                .as("March, the first quarter, six months and the year have begun")
                .isEqualTo(4);
        desk.comes("2024-05-10T09-00", province, "2024-M07", "son-duong").takeIn();
        assertThat(desk.lastIssues()).contains("period-not-begun");
        assertThat(desk.status(province, "2024-M07")).containsEntry("son-duong", "held");
    }

    @Test
    void leadAgenciesAndPartyCommitteesReportOnceAYear() throws IOException {
        String party = "nqdh-tinhuy-dongnai";
        desk.comes("2024-12-20T09-00", party, "2024-12M", "tu-ban-dan-van")
                .comes("2025-02-20T09-00", party, "2024-12M", "hu-vinh-cuu")
                .takeIn();

        assertThat(desk.status(party, "2024-12M"))
                .hasSize(25)
                .containsEntry("tu-ban-dan-van", "accepted")
                .containsEntry("hu-vinh-cuu", "accepted")
                .containsEntry("tu-bao", "missing");
        desk.period("close", "2025-03-01", party, "2024-12M");
        assertThat(desk.consolidated(party, "2024-12M").path("final").asBoolean())
                .isTrue();
        assertThat(desk.states(party, 2025, "2025-03-01")).containsEntry("2025-12M", "open");
        assertThat(desk.states(party, 2026, "2025-03-01")).isEmpty();
    }

    @Test
    void sectionsRegisterTitlesAndReportTwoRounds() throws IOException {
        String emulation = "tdkt-bdt-dongnai";
        desk.comes("2024-01-30T23-59", emulation, "2024-REG", "bdt-van-phong")
                .comes("2024-01-31T00-00", emulation, "2024-REG", "bdt-thanh-tra")
                .comes("2024-06-20T09-00", emulation, "2024-R1", "bdt-van-phong")
                .comes("2024-12-20T09-00", emulation, "2024-R2", "bdt-thanh-tra")
                .takeIn();

        assertThat(desk.status(emulation, "2024-REG"))
                .containsEntry("bdt-van-phong", "on-time")
                .containsEntry("bdt-thanh-tra", "late")
                .containsEntry("bdt-nghiep-vu", "missing");
        assertThat(desk.status(emulation, "2024-R1")).containsEntry("bdt-van-phong", "accepted");
        assertThat(desk.status(emulation, "2024-R2")).containsEntry("bdt-thanh-tra", "accepted");
        desk.period("close", "2024-02-05", emulation, "2024-REG");
        assertThat(desk.states(emulation, 2024, "2024-02-05"))
                .containsEntry("2024-REG", "closed")
                .containsEntry("2024-R1", "open")
                .containsEntry("2024-R2", "not-begun");
    }
}
