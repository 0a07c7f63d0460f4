package tonghop.workbook;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import tonghop.consolidate.Consolidation;
import tonghop.model.PeriodChange;
import tonghop.model.VietnamTime;

/** What the signed sheet says of a period that the operator closed. */
public final class ClosedNote {

    private ClosedNote() {}

    /** Since when the figures are final; empty while the period is open. */
    public static Optional<String> closed(Consolidation consolidation) {
        return Optional.ofNullable(consolidation.lock().closedAt())
                .map(at -> "Số liệu chính thức, đã khóa ngày "
                        + VietnameseDates.day(LocalDate.ofInstant(at, VietnamTime.ZONE)));
    }

    /**
     * For whom the period was reopened; empty if for nobody. It names units, so it must not stand above the table: the sheet may be
     * a report at the next level, and would be taken for theirs.
     */
    public static Optional<String> reopened(Consolidation consolidation) {
        var reopened = consolidation.lock().reopened();
        return reopened.isEmpty()
                ? Optional.empty()
                : Optional.of("Kỳ đã mở lại cho "
                        + reopened.stream().map(r -> reopened(r, consolidation)).collect(Collectors.joining(", "))
                        + ".");
    }

    private static String reopened(PeriodChange.Reopen reopen, Consolidation consolidation) {
        String name = consolidation.units().stream()
                .filter(line -> line.unit().code().equals(reopen.unit()))
                .map(line -> line.unit().name())
                .findFirst()
                .orElse(reopen.unit());
        return name + " đến hết ngày " + VietnameseDates.day(reopen.until());
    }
}
