package tonghop.recognise;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tonghop.model.Finding;
import tonghop.model.Origin;
import tonghop.model.Period;
import tonghop.model.Severity;
import tonghop.programme.Programme;

/**
 * Whose report it is: what the evidence leaves.
 *
 * @param findings why a part of it is null, or in doubt
 */
record Identity(
        @Nullable Programme programme,
        @Nullable Candidate<String> unit,
        @Nullable Candidate<Period> period,
        List<Finding> findings) {

    private static final Set<String> NO_UNIT = Set.of("unit-missing", "unit-unknown");

    @Nullable
    Period periodValue() {
        return period == null ? null : period.value();
    }

    Origin origin() {
        return new Origin(unit == null ? null : unit.basis(), period == null ? null : period.basis());
    }

    /** True if some part is missing because nothing says it. */
    boolean isSilent() {
        return findings.stream().anyMatch(f -> f.code().endsWith("-missing"));
    }

    /** True if it is held because what should be the unit's name is none. */
    boolean namesNoUnit() {
        return unit == null && findings.stream().anyMatch(f -> NO_UNIT.contains(f.code()));
    }

    boolean isSure() {
        return findings.stream().noneMatch(f -> f.severity() == Severity.ERROR);
    }
}
