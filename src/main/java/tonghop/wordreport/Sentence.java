package tonghop.wordreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Consolidation.IndicatorLine;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;

/** A sentence in the making, of totals one after the other. */
final class Sentence {

    private enum Before {
        NOTHING,
        NUMBER,
        PART,
        OTHER
    }

    private final StringBuilder text = new StringBuilder();
    private final int reported;
    private @Nullable Nature time;
    private Before before = Before.NOTHING;

    /**
     * @param reported how many units gave most of the group's figures: where others gave one, it is said
     * @param time of what the sentence before ended with, or null where none goes before
     */
    Sentence(int reported, @Nullable Nature time) {
        this.reported = reported;
        this.time = time;
    }

    /** @param line with a total */
    void add(IndicatorLine line) {
        var wording = Wording.of(line.indicator());
        var total = Objects.requireNonNull(line.total());
        if (wording.kind() == Wording.Kind.PART && before != Before.NOTHING) {
            text.append(before == Before.PART ? ", " : ", trong đó ")
                    .append(wording.noun())
                    .append(' ');
            text.append(PrintedTotal.measured(line.indicator(), total));
            before = Before.PART;
        } else {
            text.append(before == Before.NOTHING ? "" : "; ");
            clause(wording, line, total);
        }
        text.append(remarks(line, total));
    }

    private void clause(Wording wording, IndicatorLine line, BigDecimal total) {
        if (wording.isCounted()) {
            counted(wording, line.indicator(), total);
        } else {
            text.append(wording.noun())
                    .append(verb(line, total))
                    .append(PrintedTotal.of(line.indicator(), total, line.target()));
            text.append(line.indicator().unit().equals("%") ? "" : " ")
                    .append(line.indicator().unit());
            before = Before.OTHER;
        }
    }

    private void counted(Wording wording, Indicator indicator, BigDecimal total) {
        boolean says = !indicator.nature().equals(time);
        if (says) {
            text.append(indicator.nature() instanceof Nature.Stock ? "đến cuối kỳ " : "trong kỳ ");
            time = indicator.nature();
        }
        String noun = wording.noun().replaceFirst(" trong kỳ$", "");
        if (total.signum() == 0) {
            text.append("không có ").append(noun);
            before = Before.OTHER;
            return;
        }
        text.append(says || before == Before.NOTHING || before == Before.OTHER ? "có " : "");
        text.append(wording.kind() == Wording.Kind.WHOLE ? "tổng số " : "");
        text.append(PrintedTotal.of(indicator, total)).append(' ').append(noun);
        before = Before.NUMBER;
    }

    private static String verb(IndicatorLine line, BigDecimal total) {
        var target = line.target();
        return target == null ? " là " : total.compareTo(target) > 0 ? " đạt " : " mới đạt ";
    }

    /** Whether the target was reached, and how many units the figure is of where that is not what the group says. */
    private String remarks(IndicatorLine line, BigDecimal total) {
        var remarks = new ArrayList<String>();
        var target = line.target();
        if (target != null) {
            remarks.add((total.compareTo(target) > 0 ? "đạt" : "chưa đạt") + " mục tiêu trên "
                    + PrintedTotal.of(line.indicator(), target) + "%");
        }
        if (line.reported() != reported) {
            remarks.add("số liệu của " + line.reported() + "/" + line.expected() + " đơn vị");
        }
        return remarks.isEmpty() ? "" : " (" + String.join("; ", remarks) + ")";
    }

    /** Which time the last counted figure is of, or null where there is none. */
    @Nullable
    Nature time() {
        return time;
    }

    /** With its capital letter and full stop. */
    String text() {
        return PlainWords.opening(text.toString()) + ".";
    }
}
