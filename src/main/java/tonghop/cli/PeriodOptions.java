package tonghop.cli;

import picocli.CommandLine.Option;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;

/** The options that say which period of which regime a command is about. */
final class PeriodOptions {

    @Option(names = "--programme", required = true, paramLabel = "CHẾ_ĐỘ", description = "Mã chế độ báo cáo.")
    private String programme;

    @Option(
            names = "--period",
            required = true,
            paramLabel = "KỲ",
            description = "Mã kỳ, ví dụ 2024-6M, 2024-M05, 2024-AH-bao-so-3.")
    private String period;

    PeriodOptions() {}

    /** As it was written; there may be none of that code. */
    String programmeCode() {
        return programme;
    }

    /** As it was written; it may be no period's. */
    String periodCode() {
        return period;
    }

    /** @throws UnknownCodeException if there is none of that code */
    Programme programme(Definitions definitions) {
        return Choice.programme(definitions, programme);
    }

    /** @throws UnknownCodeException if the programme has none of that code */
    ReportingPeriod period(Programme chosen) {
        return Choice.period(chosen, period);
    }
}
