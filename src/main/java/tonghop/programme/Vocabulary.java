package tonghop.programme;

import java.util.List;
import java.util.Map;

/**
 * The words by which documents are recognised, common to all regimes.
 *
 * @param columns role → phrases of a header that mean it
 * @param abbreviations short form → what it stands for
 * @param offices first words of an office's name
 * @param authorities what a place's own authority is called before the place's name, e.g. {@code ủy ban nhân dân}
 * @param superiors first words of what an office's superior is called where both stand in one line
 * @param ownOffices offices that a commune has for its own reports
 * @param mottos first words of the state's or the party's name over a letter, which are no office
 * @param unitLabels what stands before the reporting unit's name
 * @param periodLabels what stands before the period
 * @param addressees what stands before the receiving office
 * @param titles first words of a report's title
 * @param formTitles first words of a form's title
 * @param endings first words of what follows a table: recipients and signatures
 * @param coverage first words of a line under the title that names the units whose reports are in it or not
 * @param totals what a row or column is called that sums others up, e.g. {@code tổng cộng}
 * @param asides words of a sheet's name that is not the report: an older copy, a draft, a guide
 * @param scales words of a unit of measure that change a figure's size, e.g. {@code triệu}
 */
public record Vocabulary(
        Map<ColumnRole, List<String>> columns,
        Map<String, String> abbreviations,
        List<String> offices,
        List<String> authorities,
        List<String> superiors,
        List<String> ownOffices,
        List<String> mottos,
        List<String> unitLabels,
        List<String> periodLabels,
        List<String> addressees,
        List<String> titles,
        List<String> formTitles,
        List<String> endings,
        List<String> coverage,
        List<String> totals,
        List<String> asides,
        List<String> scales) {}
