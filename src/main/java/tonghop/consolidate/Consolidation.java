package tonghop.consolidate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.model.CarriedCoverage.Operands;
import tonghop.model.CellRef;
import tonghop.model.Correction;
import tonghop.model.Entry;
import tonghop.model.Finding;
import tonghop.model.LedgerLine;
import tonghop.model.Narrative;
import tonghop.model.PeriodLock;
import tonghop.model.UnitStatus;
import tonghop.programme.Form;
import tonghop.programme.Indicator;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Unit;

/**
 * One period of one programme over all its units: what the receiving office gets.
 *
 * @param lock whether the operator closed the period, and for whom not
 * @param units every unit that owes the period or reported for it, in the definition's order
 * @param tables one for each form of figures, in the order of the forms
 * @param narratives one for each form of texts
 * @param lists one for each list form
 * @param documents all documents of the period, in the order of intake
 * @param findings what a reader of the totals must know: figures left out, ratios over fewer units, reports not owed
 */
public record Consolidation(
        Programme programme,
        ReportingPeriod period,
        PeriodLock lock,
        List<UnitLine> units,
        List<FigureTable> tables,
        List<NarrativeTable> narratives,
        List<EntryTable> lists,
        List<LedgerLine> documents,
        List<Finding> findings) {

    /** True once the operator closed the period. */
    public boolean closed() {
        return lock.isClosed();
    }

    /** Form code → the unit above, in whose report that unit's part of the form stands; in the order of the forms. */
    public Map<String, Unit> within(String unit) {
        var within = new LinkedHashMap<String, Unit>();
        tables.forEach(t -> put(within, t.form(), t.within().get(unit)));
        narratives.forEach(t -> put(within, t.form(), t.within().get(unit)));
        lists.forEach(t -> put(within, t.form(), t.within().get(unit)));
        return Collections.unmodifiableMap(within);
    }

    private static void put(Map<String, Unit> within, Form form, @Nullable Unit above) {
        if (above != null) {
            within.put(form.code(), above);
        }
    }

    /**
     * Where a unit stands.
     *
     * @param document the latest document of the unit that counts, or null
     * @param pending the latest document of the unit that is held and came after the one that counts (after none, if none
     *     counts), or null
     * @param forms what the status does not tell of the forms
     */
    public record UnitLine(
            Unit unit,
            UnitStatus status,
            @Nullable LedgerLine document,
            @Nullable LedgerLine pending,
            UnitForms forms) {

        /** A unit of whose report the status tells all. */
        public UnitLine(Unit unit, UnitStatus status, @Nullable LedgerLine document, @Nullable LedgerLine pending) {
            this(unit, status, document, pending, UnitForms.PLAIN);
        }

        /** When the latest late correction that counts came, of a unit that is on time all the same; null for any other. */
        public @Nullable Instant correctedLateAt() {
            var correction = forms.correction();
            return correction == null ? null : correction.arrival().receivedAt();
        }
    }

    /**
     * @param within unit code → the unit above it, in whose report its figures stand, so that they are not added
     *     again; in the order of the units
     */
    public record FigureTable(Form.IndicatorForm form, List<IndicatorLine> lines, Map<String, Unit> within) {

        /** A form in which every unit's figures are added. */
        public FigureTable(Form.IndicatorForm form, List<IndicatorLine> lines) {
            this(form, lines, Map.of());
        }
    }

    /**
     * An indicator over the units.
     *
     * @param total the sum, or for a ratio the ratio of the sums (percent); null where no unit reported a figure
     * @param reported how many of the expected units gave a figure (for a ratio: both of its operands); never more than
     *     {@code expected}, so that a report that was not owed cannot hide one that is missing
     * @param expected how many units owe the period
     * @param byUnit unit code → its figure, for units with an accepted report that has the indicator's form, in the
     *     order of the units; the figures add up to the total, so a unit whose figures stand in its parent's report is
     *     absent
     * @param target the percentage to exceed, or null
     * @param over of a ratio, the sums that its total is computed from; null for any other, and where no unit gave both
     */
    public record IndicatorLine(
            Indicator indicator,
            @Nullable BigDecimal total,
            int reported,
            int expected,
            Map<String, UnitFigure> byUnit,
            @Nullable BigDecimal target,
            @Nullable Operands over) {

        /** An indicator that is no ratio. */
        public IndicatorLine(
                Indicator indicator,
                @Nullable BigDecimal total,
                int reported,
                int expected,
                Map<String, UnitFigure> byUnit,
                @Nullable BigDecimal target) {
            this(indicator, total, reported, expected, byUnit, target, null);
        }
    }

    /**
     * @param value null where the unit left it empty; a ratio is computed, never taken from the report
     * @param at the cell, or null where the value is computed or the report has no row for it
     * @param correction where a person put the value in the place of the reported one; null otherwise
     * @param unread what the cell says where no figure could be read from it; empty where one was, or the cell is
     */
    public record UnitFigure(
            @Nullable BigDecimal value,
            @Nullable CellRef at,
            LedgerLine document,
            @Nullable Correction correction,
            String unread) {

        /** A figure of which the cell says nothing else. */
        public UnitFigure(
                @Nullable BigDecimal value,
                @Nullable CellRef at,
                LedgerLine document,
                @Nullable Correction correction) {
            this(value, at, document, correction, "");
        }

        /** True where nothing counts although the unit wrote something. */
        public boolean isUnread() {
            return value == null && correction == null && !unread.isEmpty();
        }

        /** True where nothing counts, as the unit wrote nothing or a person decided so. */
        public boolean isEmpty() {
            return value == null && !isUnread();
        }

        /** A figure as it was reported or computed. */
        public UnitFigure(@Nullable BigDecimal value, @Nullable CellRef at, LedgerLine document) {
            this(value, at, document, null);
        }
    }

    /** @param within as {@link FigureTable#within}: whose texts stand in the report of a unit above */
    public record NarrativeTable(Form.NarrativeForm form, List<HeadingTexts> headings, Map<String, Unit> within) {

        /** A form in which every unit's texts stand. */
        public NarrativeTable(Form.NarrativeForm form, List<HeadingTexts> headings) {
            this(form, headings, Map.of());
        }
    }

    /** @param byUnit unit code → its text, in the order of the units */
    public record HeadingTexts(String heading, Map<String, Narrative> byUnit) {}

    /**
     * @param tasks the plan's tasks over the agencies; none where the form follows no tasks of a plan
     * @param within as {@link FigureTable#within}: whose entries stand in the report of a unit above. None in a form
     *     that follows tasks: there every agency answers for its own
     */
    public record EntryTable(
            Form.ListForm form, List<UnitEntry> entries, List<TaskLine> tasks, Map<String, Unit> within) {

        /** A list without tasks. */
        public EntryTable(Form.ListForm form, List<UnitEntry> entries) {
            this(form, entries, List.of(), Map.of());
        }
    }

    /**
     * @param like the earlier entry that this one looks like, or null
     * @param overdue whether its task should have been done
     */
    public record UnitEntry(
            Unit unit, Entry entry, @Nullable Likeness like, boolean overdue) {

        /** The position in the list (from 0) of an earlier entry this one looks like, or null. */
        public @Nullable Integer likelyDuplicateOf() {
            return like == null ? null : like.earlier();
        }
    }
}
