package tonghop.programme;

import java.util.List;

/**
 * An indicator (chỉ tiêu) of a form.
 *
 * @param unit its unit of measure, e.g. {@code lượt người}
 * @param decimals whether fractions are allowed; a ratio always has them
 * @param aliases other wordings of the name
 */
public record Indicator(String code, String name, String unit, Nature nature, boolean decimals, List<String> aliases)
        implements FormRow {

    /** Of the code alone: indicators are looked up for each row of each report. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
