package tonghop.document;

import java.time.Duration;

/**
 * How much one document may ask of the reader. What lies at a limit is still read; one past it is refused as
 * {@code document-too-large}. An honest report stays a hundred times below each of them; together they hold a hostile
 * one under 256 MB of heap and ten seconds.
 *
 * @param fileBytes of the file itself
 * @param plainBytes of a file that is read as a whole: plain text or HTML
 * @param tags of an HTML page, which is held as a tree
 * @param entries of the zip container
 * @param partBytes one part of the container, inflated
 * @param documentBytes all parts that are read, inflated; the container may not declare more either
 * @param tokenBytes one tag, text or comment of an XML part
 * @param depth XML elements within one another
 * @param sheets of the workbook
 * @param visitedCells rows and cells looked at in all sheets, blank styled ones included
 * @param keptCells cells with content in all sheets
 * @param mergedAreas in all sheets
 * @param sharedStrings in the workbook's table of texts
 * @param styles fonts, number formats and cell styles, each
 * @param textLength characters of one text
 * @param textTotal characters of all texts that are kept
 * @param time from the first byte to the last
 */
public record Limits(
        long fileBytes,
        int plainBytes,
        int tags,
        int entries,
        long partBytes,
        long documentBytes,
        int tokenBytes,
        int depth,
        int sheets,
        int visitedCells,
        int keptCells,
        int mergedAreas,
        int sharedStrings,
        int styles,
        int textLength,
        int textTotal,
        Duration time) {

    private static final int KILO = 1 << 10;
    private static final int MEGA = 1 << 20;

    /** 25 MB (8 of plain text), 300,000 cells with content, 12 million without, 8 seconds; the others to match. */
    public static Limits defaults() {
        return new Limits(
                25L * MEGA,
                8 * MEGA,
                100_000,
                10_000,
                512L * MEGA,
                640L * MEGA,
                4 * MEGA,
                64,
                256,
                12_000_000,
                300_000,
                50_000,
                200_000,
                64 * KILO,
                100_000,
                16_000_000,
                Duration.ofSeconds(8));
    }
}
