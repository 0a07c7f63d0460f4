package tonghop.consolidate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.model.CellRef;
import tonghop.model.Entry;
import tonghop.model.Figure;
import tonghop.model.FormContent;
import tonghop.model.Narrative;
import tonghop.programme.Form;
import tonghop.programme.Indicator;
import tonghop.programme.ListColumn;
import tonghop.text.MatchKey;

/** What a form says, one statement after the other, each under a key that is the same in another version. */
final class Statements {

    private final Form form;
    private final Map<Key, Said> said = new LinkedHashMap<>();

    private Statements(Form form) {
        this.form = form;
    }

    /** @param code as {@link Difference#code} */
    record Key(String form, String code) {}

    /** @param value null where the form has the cell and leaves it empty */
    record Said(String label, @Nullable String value, CellRef at) {

        private Said joined(Said next) {
            return new Said(label, value + "\n" + next.value, at);
        }
    }

    /** In the form's order, or the document's for what the form does not have. */
    static Map<Key, Said> of(Form form, FormContent content) {
        var statements = new Statements(form);
        if (content instanceof FormContent.Figures figures) {
            figures.figures().values().forEach(statements::figure);
        } else if (content instanceof FormContent.Narratives narratives) {
            narratives.texts().forEach(statements::narrative);
        } else if (content instanceof FormContent.Entries entries) {
            statements.entries(entries);
        }
        return statements.said;
    }

    private void figure(Figure figure) {
        var value = figure.value();
        var name = form instanceof Form.IndicatorForm figures
                ? figures.indicator(figure.indicator()).map(Indicator::name).orElse("")
                : "";
        put(
                figure.indicator(),
                new Said(
                        name, value == null ? null : Percentage.canonical(value).toPlainString(), figure.at()));
    }

    private void narrative(Narrative text) {
        put(text.heading(), new Said(text.heading(), text.text(), text.at()));
    }

    /** A row is the same row where it has the same name, whatever its place; of rows of one name the first goes with the first. */
    private void entries(FormContent.Entries content) {
        if (!(form instanceof Form.ListForm list)) {
            return;
        }
        var seen = new HashMap<String, Integer>();
        int row = 0;
        for (var entry : content.entries()) {
            row++;
            var name = naming(list, entry);
            var key = name.isEmpty() ? "dòng " + row : MatchKey.of(name);
            int times = seen.merge(key, 1, Integer::sum);
            cells(list, entry, times == 1 ? key : key + " (" + times + ")", name.isEmpty() ? key : name, row);
        }
    }

    private void cells(Form.ListForm list, Entry entry, String key, String name, int row) {
        for (var column : list.columns()) {
            var value = entry.values().get(column.key());
            // A running number says nothing about the row, and changes with every row above it.
            if (value != null && !(column == list.columns().get(0) && value.equals(String.valueOf(row)))) {
                put(key + "/" + column.key(), new Said(name + " – " + column.title(), value, entry.at()));
            }
        }
    }

    private static String naming(Form.ListForm list, Entry entry) {
        return list.columns().stream()
                .filter(ListColumn::required)
                .findFirst()
                .map(column -> entry.values().getOrDefault(column.key(), ""))
                .orElse("");
    }

    private void put(String code, Said one) {
        said.merge(new Key(form.code(), code), one, Said::joined);
    }
}
