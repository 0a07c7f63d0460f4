package tonghop.recognise;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tonghop.model.Period;
import tonghop.model.VietnamTime;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;

/** The days that a document speaks of, as far as they can be told before it is known whose it is. */
final class ReportTime {

    /** In days: a document that says no time at all is of the year before it came. */
    private static final int RECENT = 400;

    private final Collection<Programme> programmes;

    ReportTime(Collection<Programme> programmes) {
        this.programmes = programmes;
    }

    /** By a person's word, else by what the sheets say, their stamps, the names around them, and at last by when it came. */
    DateSpan of(List<SheetReading> sheets, Envelope envelope, Assigned assigned) {
        if (assigned.period() != null) {
            return windows(Set.of(assigned.period()));
        }
        Set<Period> said = said(sheets);
        if (said.isEmpty()) {
            List<TitleBlock> blocks = sheets.stream().map(SheetReading::block).toList();
            return DateSpan.in(blocks).map(Candidate::value).findFirst().orElseGet(() -> unsaid(sheets, envelope));
        }
        return windows(said);
    }

    private static Set<Period> said(List<SheetReading> sheets) {
        var said = new LinkedHashSet<Period>();
        for (SheetReading sheet : sheets) {
            Period period = sheet.period();
            if (period != null) {
                said.add(period);
            } else {
                PeriodFinder.find(sheet.block()).dated().forEach(c -> said.add(c.value()));
            }
        }
        return said;
    }

    private DateSpan unsaid(List<SheetReading> sheets, Envelope envelope) {
        var marked = new LinkedHashSet<Period>();
        sheets.forEach(
                s -> Stamp.on(s.sheet()).forEach(c -> marked.add(c.value().period())));
        if (marked.isEmpty()) {
            new PeriodByName(GivenName.of(envelope, sheets))
                    .decide()
                    .map(Candidate::value)
                    .filter(p -> p.year() != 0)
                    .ifPresent(marked::add);
        }
        LocalDate day = envelope.receivedAt().atZone(VietnamTime.ZONE).toLocalDate();
        return marked.isEmpty() ? new DateSpan(day.minusDays(RECENT), day) : windows(marked);
    }

    /** From the first day of any regime's data window to the last one's. */
    private DateSpan windows(Set<Period> periods) {
        return periods.stream().map(this::window).reduce(ReportTime::around).orElseThrow();
    }

    private DateSpan window(Period period) {
        return programmes.stream()
                .flatMap(p -> p.period(period).stream())
                .map(ReportTime::window)
                .reduce(ReportTime::around)
                .orElseGet(() ->
                        new DateSpan(LocalDate.of(period.year() - 1, 12, 15), LocalDate.of(period.year(), 12, 31)));
    }

    private static DateSpan window(ReportingPeriod period) {
        return new DateSpan(period.windowStart(), period.windowEnd());
    }

    private static DateSpan around(DateSpan one, DateSpan other) {
        return new DateSpan(
                one.first().isBefore(other.first()) ? one.first() : other.first(),
                one.last().isAfter(other.last()) ? one.last() : other.last());
    }
}
