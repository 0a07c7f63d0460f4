package tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageEndsTest {

    private static final double TENTH = PageLayout.PAGE_HEIGHT / 10;
    private static final int HEADER = 1;

    @Test
    void onePageHasNoEnd() {
        assertThat(PageEnds.of(rows(10), HEADER, new BitSet())).isEmpty();
    }

    @Test
    void furtherPagesLeaveRoomForTheHeader() {
        assertThat(PageEnds.of(rows(20), HEADER, new BitSet())).containsExactly(9, 18);
    }

    @Test
    void aHeadingGoesOverToThePageOfItsRows() {
        assertThat(PageEnds.of(rows(15), HEADER, kept(8, 10))).containsExactly(7);
    }

    @Test
    void theSignatureTakesRowsOfTheTableWithIt() {
        assertThat(PageEnds.of(rows(11), HEADER, kept(7, 10))).containsExactly(6);
    }

    @Test
    void whatIsLongerThanAPageIsTorn() {
        assertThat(PageEnds.of(rows(25), HEADER, kept(0, 25))).containsExactly(9, 18);
    }

    @Test
    void aRowTallerThanThePageStandsAlone() {
        var heights = Stream.of(TENTH, TENTH, PageLayout.PAGE_HEIGHT + 1, TENTH).toList();
        assertThat(PageEnds.of(heights, HEADER, new BitSet())).containsExactly(1, 2);
    }

    private static List<Double> rows(int count) {
        return Collections.nCopies(count, TENTH);
    }

    private static BitSet kept(int from, int to) {
        var kept = new BitSet();
        IntStream.range(from, to).forEach(kept::set);
        return kept;
    }
}
