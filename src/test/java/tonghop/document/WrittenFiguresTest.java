package tonghop.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures that clerks write into the text of a message. */
class WrittenFiguresTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số cuộc: 12\nSố lượt: 1.234\nTỷ lệ: 98,5%",
                "1.1 Số cuộc họp\t12\n1.2 Số lượt\t3\n1.3 Số đơn\t0",
                "- Số văn bản đã ban hành: 12 văn bản;\n- Tiếp công dân là 45 lượt người.\n- Số mô hình = 7 mô hình",
                "> 1.1 Số cuộc – 12\n> 1.2 Số lượt – 3\n> 1.3 Số đơn – 4",
                "Số cuộc     12\nSố lượt     3\nSố đơn     1 234",
                "Mã | Chỉ tiêu | Số liệu\n1.1 | Số cuộc | 12\n1.2 | Số lượt | 3\n1.3 | Số đơn | 4"
            })
    void areLinesOfANameAndAFigure(String text) {
        assertThat(WrittenFigures.areIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Kính gửi Ban Dân tộc,\nGửi kèm báo cáo 6 tháng đầu năm 2024.\nTrân trọng.",
                "Phòng Nội vụ\nĐT: 0251 3861 000\nDi động: 0912.345.678\nFax: 02513861001\nMST: 3600123456",
                "Số: 12/BC-UBND\nNgày: 03/5/2024\nThời gian: 8 giờ 30\nHạn: 14/5/2024\nKỳ: 6 tháng",
                "1. Ô D13: đã sửa\n2. Ô D14: đã sửa\n3. Ô D15: đúng rồi",
                "1: Biểu 01\n2: Biểu 02\n3: Biểu 03",
                "https://drive.google.com/file/d/1aBc\nhttp://a.vn:8080\nSHA-256: 3600aabb",
                "Số tệp: 3\nSố trang: 12"
            })
    void areNotWhatOtherLettersSay(String text) {
        assertThat(WrittenFigures.areIn(text)).isFalse();
    }

    @Test
    void areRowsOfATable() {
        String row = "<tr><td><p>%s</p></td><td>Số cuộc</td><td><span>%s</span></td></tr>";

        assertThat(table(row.formatted("1", "12") + row.formatted("2", "1.234,5") + row.formatted("3", "0")))
                .isTrue();
        assertThat(table(row.formatted("1", "a") + row.formatted("2", "b") + row.formatted("3", "c")))
                .isFalse();
        assertThat(table(row.formatted("1", "0251 3861 000").repeat(3))).isFalse();
    }

    @Test
    void areFoundInHostileTextsInTime() {
        assertThat(WrittenFigures.areIn(("a" + " ".repeat(200) + ":").repeat(100)))
                .isFalse();
        assertThat(WrittenFigures.areIn("a: 1" + " 000".repeat(5_000) + "x")).isFalse();
        assertThat(WrittenFigures.areIn(("a: 1" + " b".repeat(200) + "\n").repeat(50)))
                .isFalse();
    }

    private static boolean table(String rows) {
        return WrittenFigures.areInTable(
                Jsoup.parse("<table>" + rows + "</table>").body());
    }
}
