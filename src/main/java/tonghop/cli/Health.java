package tonghop.cli;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.model.Verdict;
import tonghop.pipeline.RouteTally;
import tonghop.pipeline.home.Home;
import tonghop.store.LedgerState;
import tonghop.store.StoreException;

/** How a running instance is, for those who watch it: numbers only, no name of a file, unit or person. */
final class Health {

    private static final long MEGA = 1 << 20;

    private final Home home;
    private final Work work;
    private final long leastFree;

    /** @param leastFreeMegabytes with less room on the disk it is not well */
    Health(Home home, Work work, int leastFreeMegabytes) {
        this.home = home;
        this.work = work;
        this.leastFree = leastFreeMegabytes * MEGA;
    }

    /**
     * What {@code /health} says.
     *
     * @param isWell false if nothing that comes could be filed now
     */
    record Answer(boolean isWell, String json) {}

    Answer answer() throws IOException {
        LedgerState ledger = ledger();
        boolean writable = ledger != null && isWritable();
        long free = Files.getFileStore(home.data()).getUsableSpace();
        boolean isWell = writable && free >= leastFree;
        long resting = work.restingMailboxes();
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            boolean attention = resting > 0 || ledger != null && ledger.deadLetters() > 0;
            json.writeStringField("status", !isWell ? "failing" : attention ? "attention" : "ok");
            json.writeBooleanField("storeWritable", writable);
            json.writeNumberField("diskFreeBytes", free);
            json.writeBooleanField("diskEnough", free >= leastFree);
            json.writeNumberField("mailboxesResting", resting);
            if (ledger != null) {
                json.writeNumberField("deadLetters", ledger.deadLetters());
                json.writeStringField(
                        "lastIntake",
                        ledger.lastIntake() == null ? null : ledger.lastIntake().toString());
            }
            json.writeEndObject();
        }
        return new Answer(isWell, text.toString());
    }

    private @Nullable LedgerState ledger() {
        try {
            return LedgerState.of(work.store());
        } catch (StoreException e) {
            return null;
        }
    }

    private boolean isWritable() {
        try {
            Files.delete(Files.createTempFile(home.data(), ".health-", ".tmp"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** What {@code /metrics} says, in the text format of Prometheus. */
    String metrics() throws IOException {
        var text = new StringBuilder();
        LedgerState ledger = ledger();
        if (ledger != null) {
            head(
                    text,
                    "tonghop_documents",
                    "gauge",
                    "Documents in the ledger by verdict; held ones wait for a person.");
            for (Map.Entry<Verdict, Long> of : ledger.balance().entrySet()) {
                line(text, "tonghop_documents", "verdict", of.getKey().name().toLowerCase(Locale.ROOT), of.getValue());
            }
            gauge(text, "tonghop_letters_waiting", "Letters still to be sent.", ledger.waitingLetters());
            gauge(text, "tonghop_letters_dead", "Letters that did not arrive.", ledger.deadLetters());
            gauge(text, "tonghop_mails_in_hand", "Messages taken and not worked off.", ledger.mailsInHand());
            gauge(text, "tonghop_periods_changed", "Periods whose output is not up to date.", ledger.changedPeriods());
        }
        gauge(text, "tonghop_store_up", "1 if the ledger can be read.", ledger == null ? 0 : 1);
        gauge(text, "tonghop_mailboxes_resting", "Mailboxes that fail.", work.restingMailboxes());
        gauge(
                text,
                "tonghop_disk_free_bytes",
                "Room on the home's disk.",
                Files.getFileStore(home.data()).getUsableSpace());
        routes(text, work.routes().passed());
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        gauge(text, "tonghop_heap_used_bytes", "Heap in use.", heap.getUsed());
        gauge(text, "tonghop_heap_max_bytes", "Largest heap.", heap.getMax());
        if (ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.UnixOperatingSystemMXBean system) {
            gauge(text, "tonghop_open_files", "Open file handles.", system.getOpenFileDescriptorCount());
        }
        return text.toString();
    }

    private static void routes(StringBuilder text, Map<String, RouteTally.Passed> passed) {
        head(text, "tonghop_route_total", "counter", "What went through each route since the start.");
        passed.forEach((id, of) -> line(text, "tonghop_route_total", "route", id, of.times()));
        head(text, "tonghop_route_failures_total", "counter", "What failed there.");
        passed.forEach((id, of) -> line(text, "tonghop_route_failures_total", "route", id, of.failures()));
        head(text, "tonghop_route_seconds_total", "counter", "The time it took.");
        passed.forEach((id, of) -> line(
                text, "tonghop_route_seconds_total", "route", id, of.taken().toNanos() / 1e9));
    }

    private static void head(StringBuilder text, String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static void gauge(StringBuilder text, String name, String help, long value) {
        head(text, name, "gauge", help);
        text.append(name).append(' ').append(value).append('\n');
    }

    private static void line(StringBuilder text, String name, String label, String of, Number value) {
        text.append(name).append('{').append(label).append("=\"").append(of).append("\"} ");
        text.append(value).append('\n');
    }
}
