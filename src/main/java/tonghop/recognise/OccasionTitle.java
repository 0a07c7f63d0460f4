package tonghop.recognise;

import tonghop.model.Period;

/** Whether reports can be known by the title of an ad hoc period. */
public final class OccasionTitle {

    private OccasionTitle() {}

    /**
     * True if the title speaks of no time but, at most, the year of the period: a report that bears it would be taken for two
     * periods' otherwise.
     */
    public static boolean isOwn(String title, Period period) {
        PeriodText text = PeriodText.of(title);
        boolean onlyYear = text.periods().isEmpty() || text.saysOnlyYear();
        return onlyYear
                && text.yearless().isEmpty()
                && !text.spansOther()
                && text.years().stream().allMatch(year -> year == period.year());
    }
}
