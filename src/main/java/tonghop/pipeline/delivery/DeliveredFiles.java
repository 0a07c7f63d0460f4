package tonghop.pipeline.delivery;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.BiPredicate;
import tonghop.model.DeliveredOutput;
import tonghop.model.Period;
import tonghop.pipeline.home.Originals;
import tonghop.pipeline.home.SharedFolder;
import tonghop.pipeline.output.Output;
import tonghop.store.Deliveries;
import tonghop.store.DirtyPeriod;

/** The delivered outputs beside the newest one: {@code tong-hop.v1.xlsx}, {@code tong-hop.v1.json} and so on. */
public final class DeliveredFiles {

    private final Path out;
    private final Originals originals;

    public DeliveredFiles(Path out, Originals originals) {
        this.out = out;
        this.originals = originals;
    }

    /** The folder of a period's outputs. */
    Path folder(String programme, Period period) {
        return out.resolve(programme).resolve(period.code());
    }

    /** Where the delivered workbook is. */
    public Path workbook(DeliveredOutput output) {
        return file(output, ".xlsx");
    }

    /** Where the figures beside it are. */
    public Path json(DeliveredOutput output) {
        return file(output, ".json");
    }

    /** Where the report in words goes that was made with the delivered workbook; it is for a person to finish. */
    Path report(DeliveredOutput output) {
        return folder(output.programme(), output.period()).resolve("bao-cao.v" + output.version() + ".docx");
    }

    private Path file(DeliveredOutput output, String type) {
        return folder(output.programme(), output.period()).resolve("tong-hop.v" + output.version() + type);
    }

    /** Opens a file beside the delivered ones to whom the outputs are open. */
    void share(Path file) throws IOException {
        SharedFolder.share(out, file);
    }

    /**
     * Has the newest outputs made again that are not there: after a restore, or where somebody removed them.
     *
     * @param known which periods the definitions still have
     */
    public void missTheNewest(Deliveries deliveries, BiPredicate<String, Period> known) {
        for (DirtyPeriod made : deliveries.made()) {
            Path folder = folder(made.programme(), made.period());
            boolean complete =
                    Files.exists(folder.resolve(Output.WORKBOOK)) && Files.exists(folder.resolve(Output.JSON));
            if (!complete && known.test(made.programme(), made.period())) {
                deliveries.makeAgain(made.programme(), made.period());
            }
        }
    }

    /**
     * Puts down the files that are not there: after an approval, and after a crash in the midst of one.
     *
     * @throws tonghop.pipeline.home.LostOriginalException if the approved bytes are not kept any more
     */
    public void complete(DeliveredOutput output) throws IOException {
        complete(output.sha256(), file(output, ".xlsx"));
        complete(output.jsonSha256(), file(output, ".json"));
    }

    private void complete(String sha256, Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling(".part-" + file.getFileName());
        Files.copy(originals.sound(sha256), part, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        SharedFolder.share(out, part);
        // A clerk who opens it shall not change it by chance; where that cannot be said, the kept bytes stand all the
        // same.
        boolean guarded = part.toFile().setReadOnly();
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        if (!guarded) {
            System.getLogger(DeliveredFiles.class.getName()).log(System.Logger.Level.DEBUG, "not read-only: {0}", file);
        }
    }
}
