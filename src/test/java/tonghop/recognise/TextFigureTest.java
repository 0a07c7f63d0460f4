package tonghop.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;

/** What a clerk is told of a figure that can be read two ways. */
class TextFigureTest {

    @Test
    void namesBothReadingsAsTheyAreWrittenInVietNam() {
        assertThat(said("271,519", true)).contains("ghi “271,519”, có thể hiểu là 271,519 hoặc 271.519.");
    }

    @Test
    void namesTheReadingThatItTookAsItIsWrittenInVietNam() {
        assertThat(said("1,234", false)).contains("được đọc là 1.234 vì");
    }

    private static String said(String written, boolean decimals) {
        var findings = new ArrayList<Finding>();
        var indicator = new Indicator("8.4", "Kinh phí", "triệu đồng", new Nature.Flow(), decimals, List.of());
        new TextFigure(indicator, written, false, new CellRef("Biểu 01", "D9")).read(new NumberHabit(), findings);
        return findings.get(0).message();
    }
}
