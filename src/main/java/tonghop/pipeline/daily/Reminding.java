package tonghop.pipeline.daily;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tonghop.letter.OperatorLetters.Reminded;
import tonghop.letter.RegimeState;
import tonghop.letter.ReminderLetters;
import tonghop.letter.ReminderRound;
import tonghop.letter.ReminderRound.Due;
import tonghop.model.VietnamTime;
import tonghop.pipeline.correspondence.Correspondence;
import tonghop.pipeline.correspondence.UnitAddresses;
import tonghop.pipeline.mailout.Posting;
import tonghop.pipeline.reading.CurrentRegimes;
import tonghop.store.Store;

/**
 * Reminds units by mail of what they owe, once a working day, and tells the operator whom. The operator's letter closes the day: it is
 * written after the units' own, so that what a crash left is made up for at the next look, and nothing is sent twice. A day on which the
 * program did not run is made up for on the next working day; an older one is not.
 */
final class Reminding {

    private final Store store;
    private final CurrentRegimes regimes;
    private final ReminderSettings settings;
    private final OfficeHours hours;
    private final OperatorDesk desk;
    private final Clock clock;

    Reminding(
            Store store,
            CurrentRegimes regimes,
            ReminderSettings settings,
            OfficeHours hours,
            OperatorDesk desk,
            Clock clock) {
        this.store = store;
        this.regimes = regimes;
        this.settings = settings;
        this.hours = hours;
        this.desk = desk;
        this.clock = clock;
    }

    /** True if it is the time for reminders and those of today did not all go out yet. */
    boolean isTime() {
        Instant now = clock.instant();
        return hours.isOpen(now) && !isDone(day(now));
    }

    /** Puts the letters of the day into the outbox that are not there. */
    void remind() throws IOException {
        Instant now = clock.instant();
        LocalDate before = settings.days().workingDayBefore(day(now));
        ReminderRound round = ReminderRound.of(states(), settings.days(), now, isDone(before) ? null : before);
        var reminded = new ArrayList<Reminded>();
        for (Due due : round.due()) {
            reminded.add(new Reminded(due, remind(due, now)));
        }
        if (!reminded.isEmpty()) {
            desk.tell(occasion(day(now)), desk.letters(now).reminded(reminded, round.stopped()), now);
        }
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(VietnamTime.ZONE).toLocalDate();
    }

    private boolean isDone(LocalDate day) {
        return store.outbox().byOccasion(occasion(day)).isPresent();
    }

    private static String occasion(LocalDate day) {
        return "reminded:" + day;
    }

    private List<RegimeState> states() {
        var known = regimes.now().programmes();
        return settings.programmes().stream()
                .flatMap(code -> Optional.ofNullable(known.get(code)).stream())
                .map(regime -> Correspondence.state(store, regime))
                .toList();
    }

    /** The addresses that the unit is reminded at: each of them once for a day, whoever looks and however often. */
    private List<String> remind(Due due, Instant now) throws IOException {
        List<String> addresses = UnitAddresses.of(store.contacts(), due.unit().code());
        for (String to : addresses) {
            String occasion = "reminder:" + due.unit().code() + ":" + due.day() + ":" + to;
            if (store.outbox().byOccasion(occasion).isEmpty()) {
                var letter = new ReminderLetters(desk.templates(), now).letter(due.owed());
                desk.postbox().put(Posting.unasked(occasion, to, letter, null), now);
            }
        }
        return addresses;
    }
}
