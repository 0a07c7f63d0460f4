package tonghop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 270 real cells in the old fonts, each with the answer where there is one. */
class LegacySamplesTest {

    /** The sample's own answer leaves the title-case Ủ of VNI undecoded; the office is Ủy ban nhân dân. */
    private static final Map<String, String> MENDED =
            Map.of("của Uûy ban nhân dân huyện Cần Giờ )", "của Ủy ban nhân dân huyện Cần Giờ )");

    @Test
    void readsEverySampleThatHasAnAnswer() throws IOException {
        List<Sample> samples =
                samples().stream().filter(s -> !s.expected().isEmpty()).toList();

        assertThat(samples).hasSize(253);
        assertThat(samples)
                .filteredOn(s -> !s.read().equals(MENDED.getOrDefault(s.expected(), s.expected())))
                .extracting(s -> s + " -> " + s.read())
                .isEmpty();
    }

    @Test
    void leavesNeitherOldLettersNorBrokenUnicodeInMixedCells() throws IOException {
        List<String> mixed = samples().stream()
                .filter(s -> s.expected().isEmpty())
                .map(Sample::read)
                .toList();

        assertThat(mixed)
                .containsExactly(
                        "Ước tính tháng  7/2009 (Tỷ đồng)",
                        "Năm 2010 so với năm 2009 (%)",
                        "9. Nhập khẩu hàng hoá tháng 02 và 2 tháng đầu năm 2009",
                        "5 tháng  đầu",
                        "Vận tải hàng hóa",
                        "đầu năm",
                        "thực hiện 2 tháng đầu năm 2007",
                        "Ước tính 2 tháng  đầu năm 2010",
                        "10. Nhập khẩu hàng hoá tháng 8 và 8 tháng đầu năm 2008",
                        "6 tháng đầu năm 2007 so với cùng kỳ năm 2006 (%)",
                        "18. Kết quả sơ bộ thi tốt nghiệp phổ thông trung học",
                        "8. Xuất khẩu hàng hoá tháng 5 và 5 tháng đầu năm 2009",
                        "Bình Dương",
                        "Khu vực có vốn đầu tư trực tiếp nước ngoài",
                        "Ước tính cước phí I, F hàng NK(*)",
                        "12. Khách quốc tế đến Việt Nam 2 tháng đầu năm 2007",
                        "4 tháng năm 2008 so với cùng kỳ năm trước (%)");
    }

    private record Sample(String kind, String font, String text, String expected) {
        String read() {
            return LegacyEncoding.toUnicode(text, font);
        }
    }

    private static List<Sample> samples() throws IOException {
        try (InputStream in = LegacySamplesTest.class.getResourceAsStream("legacy-samples.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(f -> new Sample(f[0], f[1], f[2], f[3]))
                    .toList();
        }
    }
}
