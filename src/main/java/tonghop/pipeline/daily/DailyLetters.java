package tonghop.pipeline.daily;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tonghop.letter.LetterTemplateException;
import tonghop.letter.LetterTemplates;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Settings;
import tonghop.pipeline.mailout.MailOut;
import tonghop.pipeline.mailout.Postbox;
import tonghop.pipeline.reading.CurrentRegimes;
import tonghop.pipeline.reading.Senders;
import tonghop.store.Store;

/** What goes out unasked: reminders to units, and what the operator is to know. Where no letters go out, or nobody operates, nothing. */
public final class DailyLetters {

    private static final System.Logger LOG = System.getLogger(DailyLetters.class.getName());
    private static final String ROUTE = "70-remind.camel.yaml";

    private final @Nullable Reminding reminding;
    private final @Nullable Notices notices;
    private final @Nullable Replacing replacing;
    private final BooleanSupplier isAllIn;
    private final Consumer<String> onFault;

    private DailyLetters(
            @Nullable Reminding reminding,
            @Nullable Notices notices,
            @Nullable Replacing replacing,
            BooleanSupplier isAllIn,
            Consumer<String> onFault) {
        this.reminding = reminding;
        this.notices = notices;
        this.replacing = replacing;
        this.isAllIn = isAllIn;
        this.onFault = onFault;
    }

    /** What letters are about, and when it is. */
    public record Ledger(Store store, CurrentRegimes regimes, Clock clock) {}

    /**
     * @param isAllIn false while something came that is not filed yet: it may be what a unit would be reminded of
     * @param onFault told in Vietnamese what could not be written
     * @param onNews likewise, what was approved without a person
     * @throws IllegalArgumentException if a setting is wrong; the message names it and says how to mend it, in Vietnamese
     */
    public static DailyLetters open(
            Home home,
            Settings settings,
            Ledger ledger,
            BooleanSupplier isAllIn,
            Consumer<String> onFault,
            Consumer<String> onNews)
            throws IOException {
        var definitions = ledger.regimes().now();
        Optional<ReminderSettings> reminders = ReminderSettings.of(settings, definitions);
        OfficeHours hours = OfficeHours.of(settings, definitions.workingDays());
        var patience = settings.duration("mail.failing-after");
        OperatorDesk desk = desk(home, settings, ledger.store());
        boolean replaces = Replacing.isAsked(settings);
        if (desk == null && replaces) {
            throw Replacing.nobodyTold();
        }
        if (desk == null) {
            return new DailyLetters(null, null, null, isAllIn, onFault);
        }
        return new DailyLetters(
                reminders
                        .map(set -> new Reminding(ledger.store(), ledger.regimes(), set, hours, desk, ledger.clock()))
                        .orElse(null),
                new Notices(
                        ledger.store(),
                        definitions.units(),
                        Senders.of(ledger.store(), settings),
                        desk,
                        hours,
                        patience,
                        ledger.clock()),
                replaces ? new Replacing(home, settings, ledger, hours, desk.operator(), onNews) : null,
                isAllIn,
                onFault);
    }

    private static @Nullable OperatorDesk desk(Home home, Settings settings, Store store) throws IOException {
        MailOut out = MailOut.of(settings).orElse(null);
        String operator = out == null ? null : out.operator();
        if (out == null || operator == null) {
            return null;
        }
        var postbox = new Postbox(home, store.outbox(), out.writer());
        return new OperatorDesk(
                LetterTemplates.load(home.letters()), postbox, out.writer().name(), operator);
    }

    /** Whether a route file has work to do. */
    public boolean needs(String routeFile) {
        return notices != null || !routeFile.equals(ROUTE);
    }

    /** Reminders, when it is their time. */
    public void remind() {
        if (reminding != null && reminding.isTime() && isAllIn.getAsBoolean() && !isAnyMailboxFailing()) {
            try {
                reminding.remind();
            } catch (IOException | RuntimeException e) {
                told("Chưa lập được thư nhắc nộp báo cáo", e);
            }
        }
    }

    /**
     * Approves replacements that need not wait for a person, once all that came is filed.
     *
     * @return true if something was approved
     */
    public boolean replace() {
        try {
            return replacing != null && isAllIn.getAsBoolean() && !isAnyMailboxFailing() && replacing.replace();
        } catch (IOException | RuntimeException e) {
            told("Chưa duyệt được bản thay thế", e);
            return false;
        }
    }

    private boolean isAnyMailboxFailing() {
        return notices != null && notices.isAnyMailboxFailing();
    }

    /** What waits for the operator. */
    public void tellOperator() {
        if (notices != null) {
            try {
                notices.sendersWaiting();
            } catch (IOException | RuntimeException e) {
                told("Chưa lập được thư báo người vận hành", e);
            }
        }
    }

    /** As {@link Notices#mailboxFailing}. */
    public void mailboxFailing(String box, String shown, String why) {
        if (notices != null) {
            try {
                notices.mailboxFailing(box, shown, why);
            } catch (IOException | RuntimeException e) {
                told("Chưa lập được thư báo hộp thư " + shown + " không nhận được thư", e);
            }
        }
    }

    /** As {@link Notices#mailboxWell}. */
    public void mailboxWell(String box) {
        if (notices != null) {
            notices.mailboxWell(box);
        }
    }

    /** No fault of these stops anything else; all is tried again. */
    private void told(String what, Exception cause) {
        LOG.log(Level.ERROR, "letters unasked", cause);
        String why = cause instanceof LetterTemplateException
                ? cause.getMessage()
                : "lỗi kỹ thuật (" + cause.getClass().getSimpleName() + "), chi tiết trong thư mục log";
        onFault.accept(what + ": " + why + ". Chương trình sẽ thử lại.");
    }
}
