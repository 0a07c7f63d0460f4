package tonghop.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Where the pages of a sheet end, so that no heading stands last on a page and no signature alone on one. */
final class PageEnds {

    private PageEnds() {}

    /**
     * Fills page after page. What is to be kept together and is longer than a page is torn all the same.
     *
     * @param heights of the rows, in points
     * @param header the row that is printed again on each page after its own, from 0
     * @param keptWithNext the rows after which no page ends
     * @return the last row of each page but the last, from 0
     */
    static List<Integer> of(List<Double> heights, int header, BitSet keptWithNext) {
        var ends = new ArrayList<Integer>();
        int first = 0;
        double used = 0;
        for (int row = 0; row < heights.size(); row++) {
            used += heights.get(row);
            if (used > PageLayout.PAGE_HEIGHT && row > first) {
                int end = end(first, row - 1, keptWithNext);
                ends.add(end);
                first = end + 1;
                used = header < first ? heights.get(header) : 0;
                used += heights.subList(first, row + 1).stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
            }
        }
        return ends;
    }

    private static int end(int first, int last, BitSet keptWithNext) {
        int end = keptWithNext.previousClearBit(last);
        return end < first ? last : end;
    }
}
