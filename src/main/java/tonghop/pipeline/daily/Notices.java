package tonghop.pipeline.daily;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.check.SenderCheck;
import tonghop.letter.OperatorLetters.Waiting;
import tonghop.model.LedgerLine;
import tonghop.model.MailAddress;
import tonghop.model.VietnamTime;
import tonghop.pipeline.reading.Senders;
import tonghop.programme.Unit;
import tonghop.programme.UnitRegistry;
import tonghop.store.Store;

/** Writes to the operator what else stands only in the log or in a list that nobody asked for, of each thing once a day at most. */
final class Notices {

    private final Store store;
    private final UnitRegistry units;
    private final Senders senders;
    private final OperatorDesk desk;
    private final OfficeHours hours;
    private final Duration patience;
    private final Clock clock;
    private final Map<String, Instant> failingSince = new ConcurrentHashMap<>();

    /** @param patience how long a mailbox may fail before the operator is written to */
    Notices(
            Store store,
            UnitRegistry units,
            Senders senders,
            OperatorDesk desk,
            OfficeHours hours,
            Duration patience,
            Clock clock) {
        this.store = store;
        this.units = units;
        this.senders = senders;
        this.desk = desk;
        this.hours = hours;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * A mailbox was tried and could not be looked into.
     *
     * @param box its name in the settings
     * @param shown as people name it
     * @param why in Vietnamese, a sentence
     */
    void mailboxFailing(String box, String shown, String why) throws IOException {
        Instant now = clock.instant();
        Instant since = failingSince.computeIfAbsent(box, b -> now);
        if (!now.isBefore(since.plus(patience))) {
            desk.tell(
                    "mailbox-failing:" + box + ":" + day(now),
                    desk.letters(now).mailboxFailing(shown, since, why),
                    now);
        }
    }

    /** A mailbox could be looked into. */
    void mailboxWell(String box) {
        failingSince.remove(box);
    }

    /** Where a mailbox fails, nobody knows what lies in it. */
    boolean isAnyMailboxFailing() {
        return !failingSince.isEmpty();
    }

    /** That reports wait because their senders are entered for no unit, if there are any. */
    void sendersWaiting() throws IOException {
        Instant now = clock.instant();
        String occasion = "senders-waiting:" + day(now);
        if (hours.isOpen(now) && store.outbox().byOccasion(occasion).isEmpty()) {
            List<Waiting> waiting = waiting();
            if (!waiting.isEmpty()) {
                desk.tell(occasion, desk.letters(now).sendersWaiting(waiting), now);
            }
        }
    }

    private List<Waiting> waiting() {
        Map<String, List<LedgerLine>> bySender = store.contacts().heldFor(Set.of(SenderCheck.UNKNOWN)).stream()
                .flatMap(number -> store.byNumber(number).stream())
                .filter(line -> address(line).isPresent())
                .collect(Collectors.groupingBy(
                        line -> address(line).orElseThrow().text(), TreeMap::new, Collectors.toList()));
        return bySender.entrySet().stream()
                .map(e -> waiting(e.getKey(), e.getValue()))
                .toList();
    }

    /** Of the message that was taken, whatever stands in one that is in it. */
    private Optional<MailAddress> address(LedgerLine line) {
        return senders.of(line.arrival())
                .flatMap(sender -> Optional.ofNullable(sender.address()))
                .flatMap(MailAddress::read);
    }

    private Waiting waiting(String address, List<LedgerLine> lines) {
        Instant first = lines.stream()
                .map(line -> line.arrival().receivedAt())
                .min(Instant::compareTo)
                .orElseThrow();
        List<String> names = lines.stream()
                .flatMap(line -> Stream.ofNullable(line.unit()))
                .distinct()
                .map(this::name)
                .toList();
        return new Waiting(address, lines.size(), first, names);
    }

    private String name(String unit) {
        List<Unit> bearers = units.of(unit);
        return bearers.isEmpty() ? unit : bearers.get(bearers.size() - 1).name() + " (" + unit + ")";
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(VietnamTime.ZONE).toLocalDate();
    }
}
