package tonghop.pipeline.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.pipeline.delivery.DeliveredFiles;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Originals;
import tonghop.store.EventHead;
import tonghop.store.Replay;
import tonghop.store.Store;
import tonghop.store.StoreException;

/**
 * Verifies a home from its events: that their chain is whole, that the ledger says what they say, that all originals are there, and that the
 * outputs are what the events give. It changes nothing.
 */
public final class Verifying {

    private static final int MOST_ROWS = 100;

    private final Home home;
    private final Store store;
    private final VerifyingOutputs outputs;
    private final List<AuditFinding> findings = new ArrayList<>();
    private final List<AuditFinding> notes = new ArrayList<>();

    public Verifying(Home home, Path out, Store store, Rebuilding rebuilding) {
        this.home = home;
        this.store = store;
        var delivered = new DeliveredFiles(out, new Originals(home.originals()));
        this.outputs = new VerifyingOutputs(store, out, delivered, rebuilding, findings::add, notes::add);
    }

    /** @param known the hash of an earlier head that shall be in the chain, or null */
    public Verification verify(@Nullable String known) throws IOException {
        for (String damage : store.events().damage()) {
            findings.add(new AuditFinding(
                    "database-damaged",
                    "cơ sở dữ liệu",
                    "Tệp sổ nhận bị hỏng: " + damage,
                    "Giữ nguyên tệp, sao lưu nó, rồi khôi phục từ bản sao lưu gần nhất."));
        }
        EventHead head = store.events().head();
        store.events().check(known).stream().map(ChainTexts::of).forEach(findings::add);
        again();
        var originals = new VerifyingOriginals(home, store, findings::add);
        originals.verify();
        int made = outputs.outputs();
        var counts = new Verification.Counts(originals.kept(), originals.removed(), made, outputs.deliveries());
        return new Verification(head, counts, List.copyOf(findings), List.copyOf(notes));
    }

    /** Makes ledger and outputs again. */
    private void again() throws IOException {
        Path folder = Files.createTempDirectory("tonghop");
        Replay replay = store.events().replay(folder.resolve("ledger.db"));
        try (replay) {
            outputs.rebuild(replay);
            replay.differences(MOST_ROWS).stream().map(ChainTexts::of).forEach(findings::add);
        } catch (StoreException e) {
            findings.add(ChainTexts.stopped(replay.reached() + 1));
        } finally {
            Rebuilding.remove(folder);
        }
    }
}
