package tonghop.model;

import java.util.List;
import java.util.Map;

/** What one form of a report says. */
public sealed interface FormContent {

    /** The form's code, e.g. {@code 01}. */
    String form();

    /** True if nothing was filled in. */
    boolean isBlank();

    /** @param figures indicator code → figure, in the form's order; an indicator whose row is not there is absent */
    record Figures(String form, Map<String, Figure> figures) implements FormContent {
        @Override
        public boolean isBlank() {
            return figures.values().stream().allMatch(f -> f.value() == null);
        }
    }

    /** @param texts in the form's order; a heading without a text is absent */
    record Narratives(String form, List<Narrative> texts) implements FormContent {
        @Override
        public boolean isBlank() {
            return texts.isEmpty();
        }
    }

    /** @param entries in the order of the document */
    record Entries(String form, List<Entry> entries) implements FormContent {
        @Override
        public boolean isBlank() {
            return entries.isEmpty();
        }
    }
}
