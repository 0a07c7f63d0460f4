package tonghop.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A form (biểu mẫu) that units fill in. */
public sealed interface Form {

    /** E.g. {@code 01}. */
    String code();

    String title();

    /**
     * A form of figures.
     *
     * @param rows groups and indicators in the form's order
     * @param rules what its figures must obey
     * @param ratioTolerance how many percentage points a ratio written by hand may be off
     */
    record IndicatorForm(String code, String title, List<FormRow> rows, List<Rule> rules, BigDecimal ratioTolerance)
            implements Form {

        public List<Indicator> indicators() {
            return rows.stream()
                    .filter(Indicator.class::isInstance)
                    .map(Indicator.class::cast)
                    .toList();
        }

        public Optional<Indicator> indicator(String code) {
            for (FormRow row : rows) {
                if (row instanceof Indicator indicator && indicator.code().equals(code)) {
                    return Optional.of(indicator);
                }
            }
            return Optional.empty();
        }
    }

    /** A form of texts under fixed headings. */
    record NarrativeForm(String code, String title, List<Heading> headings) implements Form {}

    /**
     * A form of rows, one thing a row.
     *
     * @param rules what it asks of the rows
     */
    record ListForm(String code, String title, List<ListColumn> columns, ListRules rules) implements Form {

        /** A form that asks nothing of its rows. */
        public ListForm(String code, String title, List<ListColumn> columns) {
            this(code, title, columns, ListRules.NONE);
        }

        public Optional<ListColumn> column(String key) {
            return columns.stream().filter(c -> c.key().equals(key)).findFirst();
        }
    }
}
