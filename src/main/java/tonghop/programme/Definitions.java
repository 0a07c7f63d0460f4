package tonghop.programme;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.model.Occasion;
import tonghop.model.Period;
import tonghop.model.PeriodChange;
import tonghop.model.PeriodEvent;

/**
 * All regimes that this installation knows.
 *
 * @param programmes code → regime, the built-in ones first
 * @param units every unit, of any regime or none
 * @param vocabulary the words by which documents are recognised
 * @param workingDays on which days offices work
 */
public record Definitions(
        Map<String, Programme> programmes, UnitRegistry units, Vocabulary vocabulary, WorkingDays workingDays) {

    /**
     * Reads the built-in definitions and those in {@code programmes/} of the given folder, where a regime or form of the
     * same code or file name and a unit of the same code replace the built-in ones.
     *
     * @param configFolder null for the built-in ones alone; it need not exist
     * @throws DefinitionException if anything is wrong with any of them
     */
    public static Definitions load(@Nullable Path configFolder) {
        var problems = new Problems();
        DefinitionFiles.Found office = DefinitionFiles.office(configFolder, problems);
        Map<String, Node> builtIn = DefinitionFiles.builtIn(office.files().keySet(), problems);
        Definitions definitions = new DefinitionsReader(problems).read(builtIn, office.files(), office.unread());
        problems.raise();
        return definitions;
    }

    /**
     * SHA-256 over the files that {@link #load} reads, by which two states of them can be told apart; 64 lower-case hexadecimal digits.
     *
     * @throws IOException if one of the office's own cannot be read
     */
    public static String digest(Path configFolder) throws IOException {
        return DefinitionDigest.of(configFolder);
    }

    /**
     * What reports call the period.
     *
     * @param programme the regime's code; null, or of none that is known, where the code alone has to say it
     */
    public String label(@Nullable String programme, Period period) {
        Programme known = programme == null ? null : programmes.get(programme);
        return known == null ? period.label() : known.label(period);
    }

    /** These definitions with the ad hoc periods that people opened, each as the last of the changes says. */
    public Definitions opened(List<PeriodEvent> changes) {
        Map<String, Map<Period, Occasion>> occasions = new HashMap<>();
        for (PeriodEvent event : changes) {
            if (event.change() instanceof PeriodChange.Open open && open.occasion() != null) {
                occasions
                        .computeIfAbsent(event.programme(), p -> new HashMap<>())
                        .put(event.period(), open.occasion());
            }
        }
        if (occasions.isEmpty()) {
            return this;
        }
        Map<String, Programme> all = new LinkedHashMap<>();
        programmes.forEach((code, programme) ->
                all.put(code, occasions.containsKey(code) ? programme.opened(occasions.get(code)) : programme));
        return new Definitions(Collections.unmodifiableMap(all), units, vocabulary, workingDays);
    }
}
