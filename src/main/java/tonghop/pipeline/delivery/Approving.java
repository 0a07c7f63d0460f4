package tonghop.pipeline.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tonghop.consolidate.LaterPeriods;
import tonghop.consolidate.Replacement;
import tonghop.consolidate.Replacement.Delivered;
import tonghop.model.DeliveredOutput;
import tonghop.model.OutgoingLetter;
import tonghop.model.Period;
import tonghop.pipeline.decision.Signature;
import tonghop.pipeline.home.Draft;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Originals;
import tonghop.pipeline.output.Output;
import tonghop.pipeline.output.Outputs;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.store.Deliveries;
import tonghop.store.Store;

/** Approves the present output of a period for the receiving office: from then on its bytes are kept for good. */
public final class Approving {

    private final Originals originals;
    private final DeliveredFiles files;
    private final Deliveries deliveries;
    private final Outputs outputs;
    private final DeliveryPost post;

    /** @param post writes the letters with which outputs go out */
    public Approving(Home home, Path out, Definitions definitions, Store store, DeliveryPost post) {
        this.originals = new Originals(home.originals());
        this.files = new DeliveredFiles(out, originals);
        this.deliveries = store.deliveries();
        this.outputs = new Outputs(store, definitions.units());
        this.post = post;
    }

    /**
     * @param isNew false where the present output had been delivered before, and nothing was written
     * @param report the report in words beside the workbook; empty where none was written
     */
    public record Approval(DeliveredOutput output, boolean isNew, Path workbook, Optional<Path> report) {}

    /**
     * Approves what lies in the out folder. The letters with it are in the outbox by the same transaction: neither is there without the
     * other.
     *
     * @throws IllegalArgumentException if nothing lies there, or not what the store says now; nothing was approved; the
     *     message is for people, in Vietnamese
     */
    public Approval approve(Programme programme, ReportingPeriod calendar, Signature signature) throws IOException {
        Period period = calendar.period();
        long revision = deliveries.revision(programme.code(), period);
        outputs.refuseUnmade(programme, period, revision);
        Output output = outputs.of(programme, calendar, signature.at());
        byte[] workbook = output.workbook();
        byte[] json = output.json();
        refuseOther(programme, period, workbook, json);
        var before = deliveries.last(programme.code(), period);
        if (!before.isEmpty() && !Replacement.isOpen(output.facts(), before)) {
            return approval(before.get(before.size() - 1).output(), false, output);
        }
        var delivered = new DeliveredOutput(
                programme.code(),
                period,
                before.isEmpty() ? 1 : before.get(before.size() - 1).output().version() + 1,
                originals.keep(new ByteArrayInputStream(workbook)),
                originals.keep(new ByteArrayInputStream(json)),
                signature.by(),
                signature.at(),
                signature.reason());
        List<OutgoingLetter> letters =
                post.letters(programme, calendar, before, new Delivered(delivered, output.facts()), workbook);
        if (!deliveries.deliver(delivered, output.facts(), revision, speaking(programme.code(), period), letters)) {
            throw new IllegalArgumentException(
                    "Kỳ “" + period.label() + "” vừa thay đổi trong lúc duyệt. Hãy xem lại rồi duyệt lại.");
        }
        return approval(delivered, true, output);
    }

    /** A report in words that is not there is made again: a crash may have come between an approval and its files. */
    private Approval approval(DeliveredOutput delivered, boolean isNew, Output output) throws IOException {
        files.complete(delivered);
        Path report = files.report(delivered);
        boolean isMissing = isNew || !Files.exists(report);
        if (isMissing) {
            Draft.write(report, output.report());
            files.share(report);
        }
        return new Approval(
                delivered, isNew, files.workbook(delivered), isMissing ? Optional.of(report) : Optional.empty());
    }

    /** The delivered periods whose replacement would name this one. */
    private List<Period> speaking(String programme, Period period) {
        return outputs.delivered(programme).stream()
                .filter(earlier ->
                        !LaterPeriods.touchedBy(earlier, List.of(period)).isEmpty())
                .toList();
    }

    private void refuseOther(Programme programme, Period period, byte[] workbook, byte[] json) throws IOException {
        Path folder = files.folder(programme.code(), period);
        if (isThere(folder.resolve(Output.WORKBOOK), workbook) && isThere(folder.resolve(Output.JSON), json)) {
            return;
        }
        deliveries.makeAgain(programme.code(), period);
        throw new IllegalArgumentException("Bản tổng hợp trong " + folder
                + " đã bị sửa ngoài chương trình, bị xóa, hoặc không phải bản mới nhất. Hãy chạy lệnh “once” để lập lại, xem lại"
                + " rồi duyệt.");
    }

    private static boolean isThere(Path file, byte[] bytes) throws IOException {
        return Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes);
    }
}
