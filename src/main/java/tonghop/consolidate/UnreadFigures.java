package tonghop.consolidate;

import java.util.List;
import tonghop.model.Figure;
import tonghop.model.FormContent;
import tonghop.programme.Form;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;
import tonghop.text.NumberReading;
import tonghop.text.NumberText;

/** What a report wrote in the place of figures and nobody could read: it is in no total, although the unit left nothing empty. */
public final class UnreadFigures {

    private UnreadFigures() {}

    /** What the cell says; empty where its figure was read, or it is empty. */
    static String written(Figure figure, Indicator indicator) {
        boolean isRead = figure.reported() != null
                || NumberText.read(figure.written(), indicator.unit()) instanceof NumberReading.Empty;
        return isRead ? "" : figure.written().strip();
    }

    /** Those in whose place nobody put another figure, in the form's order; ratios are computed, and never among them. */
    public static List<Figure> in(Form.IndicatorForm form, FormContent.Figures figures) {
        return figures.figures().values().stream()
                .filter(f -> f.value() == null && f.correction() == null)
                .filter(f -> form.indicator(f.indicator())
                        .filter(i -> !(i.nature() instanceof Nature.Ratio)
                                && !written(f, i).isEmpty())
                        .isPresent())
                .toList();
    }
}
