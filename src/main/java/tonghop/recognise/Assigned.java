package tonghop.recognise;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.model.Finding;
import tonghop.model.Period;
import tonghop.programme.Programme;

/**
 * Whose report a document is by the word of a person, which stands above what the document says. What is null is for the
 * document to say.
 */
public record Assigned(
        @Nullable String programme,
        @Nullable String unit,
        @Nullable Period period) {

    private static final String WHO = "quyết định của người vận hành";

    /** Nobody said anything. */
    public static final Assigned NOTHING = new Assigned(null, null, null);

    /** The document's own identity, with what was assigned in the place of what was found, and its doubts removed. */
    Identity over(Identity found, Collection<Programme> programmes) {
        if (equals(NOTHING)) {
            return found;
        }
        Candidate<String> ofUnit = unit == null ? found.unit() : new Candidate<>(unit, null, unit, WHO);
        Candidate<Period> ofPeriod =
                period == null ? found.period() : new Candidate<>(period, null, period.label(), WHO);
        Programme ofProgramme = programmes.stream()
                .filter(p -> p.code().equals(programme))
                .findFirst()
                .orElseGet(() -> programmeOf(ofUnit == null ? null : ofUnit.value(), found.programme(), programmes));
        boolean whole = ofUnit != null && ofPeriod != null && ofProgramme != null;
        List<Finding> doubts =
                found.findings().stream().filter(f -> !isSettled(f, whole)).toList();
        return new Identity(ofProgramme, ofUnit, ofPeriod, doubts);
    }

    /** The one that was found where the unit is a member of it, else the only one that the unit is a member of. */
    private static @Nullable Programme programmeOf(
            @Nullable String unit, @Nullable Programme found, Collection<Programme> programmes) {
        if (unit == null) {
            return found;
        }
        List<Programme> possible =
                programmes.stream().filter(p -> p.hasMember(unit)).toList();
        if (found != null && possible.contains(found)) {
            return found;
        }
        return possible.size() == 1 ? possible.get(0) : null;
    }

    private boolean isSettled(Finding finding, boolean whole) {
        return unit != null && finding.code().startsWith("unit-")
                || period != null && finding.code().startsWith("period-")
                || whole && finding.code().startsWith("stamp-");
    }
}
