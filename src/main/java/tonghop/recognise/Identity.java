package tonghop.recognise;

import java.util.List;
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

    boolean isSure() {
        return findings.stream().noneMatch(f -> f.severity() == Severity.ERROR);
    }
}
