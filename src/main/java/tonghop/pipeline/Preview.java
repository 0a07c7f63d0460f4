package tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tonghop.check.Judgement;
import tonghop.model.Arrival;
import tonghop.model.Figure;
import tonghop.model.FormContent;
import tonghop.model.LedgerLine;
import tonghop.model.Report;
import tonghop.programme.Definitions;
import tonghop.text.VietnameseText;

/** What would become of a file, without storing anything. */
public final class Preview {

    private final Reading reading;

    public Preview(Definitions definitions) {
        this.reading = new Reading(new Originals(Path.of("")), definitions, report -> false);
    }

    /**
     * @param line as the ledger would have it, with no version
     * @param forms what was read
     * @param values the figures by indicator
     */
    public record Result(LedgerLine line, List<FormContent> forms, Map<String, Figure> values) {}

    public Result of(Path file, Instant now) throws IOException {
        String name = VietnameseText.nfc(file.getFileName().toString());
        Judgement judgement = reading.read(file, name, now);
        Report report = judgement.report();
        var arrival = new Arrival("check", name, null, Originals.sha256(file), "folder", null, now);
        var line = new LedgerLine(
                0,
                arrival,
                judgement.verdict(),
                report.programme(),
                report.period(),
                report.unit(),
                null,
                judgement.timeliness(),
                report.findings());
        Map<String, Figure> values = report.forms().stream()
                .filter(FormContent.Figures.class::isInstance)
                .map(f -> ((FormContent.Figures) f).figures())
                .findFirst()
                .orElse(Map.of());
        return new Result(line, report.forms(), values);
    }
}
