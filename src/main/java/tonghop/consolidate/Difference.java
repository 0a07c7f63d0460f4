package tonghop.consolidate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Statements.Key;
import tonghop.consolidate.Statements.Said;
import tonghop.model.CellRef;
import tonghop.model.FormContent;
import tonghop.programme.Form;

/**
 * One figure, text or cell of a list that two versions of a form do not say alike.
 *
 * @param code the indicator's code, the heading, or the row's name with its column's key
 * @param label as people read it: the indicator's name, the heading, the row's name with its column's title
 * @param before what the earlier version says, figures with a point; null where it says nothing
 * @param beforeAt its cell, or null where the earlier version has none
 * @param now likewise of the later version
 */
public record Difference(
        String form,
        String code,
        String label,
        @Nullable String before,
        @Nullable CellRef beforeAt,
        @Nullable String now,
        @Nullable CellRef nowAt) {

    /**
     * What the later version changed, in the form's order; what it no longer says stands at the end. A cell that moved and
     * says the same is no difference, and neither is 4.0 beside 4.
     */
    public static List<Difference> between(Form form, FormContent before, FormContent now) {
        var was = Statements.of(form, before);
        var is = Statements.of(form, now);
        var all = new LinkedHashMap<>(is);
        was.forEach(all::putIfAbsent);
        var differences = new ArrayList<Difference>();
        for (var one : all.entrySet()) {
            var earlier = was.get(one.getKey());
            var later = is.get(one.getKey());
            if (!Objects.equals(value(earlier), value(later))) {
                differences.add(of(one.getKey(), one.getValue().label(), earlier, later));
            }
        }
        return List.copyOf(differences);
    }

    public ShownChange shown() {
        return ShownChange.of(code, label, before, now);
    }

    private static Difference of(Key key, String label, @Nullable Said earlier, @Nullable Said later) {
        return new Difference(
                key.form(),
                key.code(),
                label,
                value(earlier),
                earlier == null ? null : earlier.at(),
                value(later),
                later == null ? null : later.at());
    }

    private static @Nullable String value(@Nullable Said said) {
        return said == null ? null : said.value();
    }
}
