package tonghop.pipeline.daily;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tonghop.consolidate.Replacement;
import tonghop.consolidate.Replacement.Delivered;
import tonghop.model.DeliveredOutput;
import tonghop.model.Period;
import tonghop.pipeline.decision.Signature;
import tonghop.pipeline.delivery.Approving;
import tonghop.pipeline.delivery.DeliveryPost;
import tonghop.pipeline.delivery.DeliveryRecipients;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Settings;
import tonghop.pipeline.home.SharedFolder;
import tonghop.pipeline.output.Outputs;
import tonghop.pipeline.reading.CurrentRegimes;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.store.Store;

/**
 * Approves replacements of delivered outputs where the office asked for that: the first version of a period always waits for a person, and so
 * does a replacement that {@link ReplacementDoubts} would have one look at. It is approved once its period was quiet for a while, in office hours.
 */
final class Replacing {

    private static final System.Logger LOG = System.getLogger(Replacing.class.getName());
    private static final String WAIT = "deliver.wait";
    private static final String QUIET = "deliver.quiet";
    private static final String PROGRAM = "Chương trình tổng hợp";
    private static final String WHY = "Tự duyệt bản thay thế theo thiết lập " + WAIT + " = first";

    private final Home home;
    private final Path out;
    private final Store store;
    private final CurrentRegimes regimes;
    private final Settings settings;
    private final OfficeHours hours;
    private final Duration quiet;
    private final Clock clock;
    private final String operator;
    private final Consumer<String> onNews;
    private final Map<String, Seen> seen = new HashMap<>();

    /** Since when a period has been as it is; done once nothing more is to be looked at. */
    private record Seen(long revision, Instant since, boolean done) {}

    /**
     * @param operator the address of whoever runs the program
     * @param onNews told in Vietnamese what was approved, and what could not be
     */
    Replacing(
            Home home,
            Settings settings,
            DailyLetters.Ledger ledger,
            OfficeHours hours,
            String operator,
            Consumer<String> onNews) {
        this.home = home;
        this.settings = settings;
        this.out = SharedFolder.out(settings).path();
        this.store = ledger.store();
        this.regimes = ledger.regimes();
        this.clock = ledger.clock();
        this.hours = hours;
        this.operator = operator;
        this.quiet = settings.duration(QUIET);
        this.onNews = onNews;
    }

    /** @throws IllegalArgumentException if the setting is neither of the two it may be; the message is for people, in Vietnamese */
    static boolean isAsked(Settings settings) {
        return switch (settings.text(WAIT)) {
            case "", "always" -> false;
            case "first" -> true;
            default ->
                throw new IllegalArgumentException(
                        "Thiết lập “" + WAIT + " = " + settings.text(WAIT)
                                + "” không đúng: cần always (bản nào cũng chờ duyệt) hoặc first (chỉ bản gửi lần đầu chờ duyệt).");
        };
    }

    /** Where nobody would be told of it, nothing goes out unasked. */
    static IllegalArgumentException nobodyTold() {
        return new IllegalArgumentException(
                "Thiết lập “" + WAIT + " = first” cần có mail.out.host và mail.operator, để có người được báo.");
    }

    /** @return true if something was approved */
    boolean replace() throws IOException {
        if (!hours.isOpen(clock.instant())) {
            return false;
        }
        Definitions definitions = regimes.now();
        Set<String> sent = DeliveryRecipients.of(settings, definitions).keySet();
        boolean any = false;
        for (DeliveredOutput output : store.deliveries().all()) {
            if (output.version() == 1 && sent.contains(output.programme())) {
                any |= replace(definitions, output.programme(), output.period());
            }
        }
        return any;
    }

    private boolean replace(Definitions definitions, String code, Period period) throws IOException {
        Programme programme = definitions.programmes().get(code);
        ReportingPeriod calendar =
                programme == null ? null : programme.period(period).orElse(null);
        Seen now = seen(code, period);
        boolean isDue = !now.done() && !clock.instant().isBefore(now.since().plus(quiet));
        if (programme == null || calendar == null || !isDue || isDirty(code, period)) {
            return false;
        }
        List<Delivered> delivered = store.deliveries().last(code, period);
        var facts = new Outputs(store, definitions.units())
                .of(programme, calendar, clock.instant())
                .facts();
        boolean isOpen = Replacement.isOpen(facts, delivered);
        if (isOpen && doubts(code, period, delivered.get(delivered.size() - 1)).areAny(facts)) {
            return false;
        }
        done(code, period, now);
        return isOpen && isApproved(definitions, programme, calendar);
    }

    private Seen seen(String code, Period period) {
        long revision = store.deliveries().revision(code, period);
        return seen.compute(
                code + "/" + period.code(),
                (key, before) -> before != null && before.revision() == revision
                        ? before
                        : new Seen(revision, clock.instant(), false));
    }

    private void done(String code, Period period, Seen now) {
        seen.put(code + "/" + period.code(), new Seen(now.revision(), now.since(), true));
    }

    private boolean isDirty(String code, Period period) {
        return store.dirty().stream()
                .anyMatch(d -> d.programme().equals(code) && d.period().equals(period));
    }

    private ReplacementDoubts doubts(String code, Period period, Delivered last) {
        return new ReplacementDoubts(store.period(code, period), store.answers().remarks(code, period), last);
    }

    private boolean isApproved(Definitions definitions, Programme programme, ReportingPeriod calendar)
            throws IOException {
        String what = "bản thay thế của chế độ “" + programme.code() + "”, kỳ “" + calendar.label() + "”";
        try {
            // Whoever runs the program has the letter itself before him, not only word of it.
            var post = DeliveryPost.of(home, settings, definitions, store).readAlongBy(operator);
            var approval = new Approving(home, out, definitions, store, post)
                    .approve(programme, calendar, new Signature(PROGRAM, clock.instant(), WHY));
            onNews.accept("Đã tự duyệt " + what + " (bản gửi lần "
                    + approval.output().version() + "). Xem bằng lệnh “delivery list”.");
            return approval.isNew();
        } catch (IllegalArgumentException e) {
            LOG.log(System.Logger.Level.WARNING, "replacement not approved", e);
            onNews.accept("Chưa tự duyệt được " + what + ": " + e.getMessage());
            return false;
        }
    }
}
