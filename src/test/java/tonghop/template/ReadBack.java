package tonghop.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tonghop.model.FormContent;
import tonghop.model.Report;
import tonghop.programme.Form.IndicatorForm;
import tonghop.programme.Nature;
import tonghop.programme.Programme;

/** What a report says, in the words of {@link FilledTemplate#said()}. */
final class ReadBack {

    /** To so many places two programs compute the same ratio. */
    static final int RATIO_PLACES = 4;

    private ReadBack() {}

    static Map<String, String> said(Report report, Programme programme) {
        var said = new TreeMap<String, String>();
        for (FormContent content : report.forms()) {
            if (content instanceof FormContent.Figures figures) {
                var form = (IndicatorForm) programme.form(figures.form()).orElseThrow();
                figures.figures().forEach((code, figure) -> {
                    Nature nature = form.indicator(code).orElseThrow().nature();
                    if (figure.value() != null && isComplete(nature, figures)) {
                        said.put(figures.form() + " " + code, number(figure.value(), nature));
                    }
                });
            } else if (content instanceof FormContent.Narratives narratives) {
                narratives.texts().forEach(t -> said.put(narratives.form() + " " + t.heading(), t.text()));
            } else if (content instanceof FormContent.Entries list) {
                for (int i = 0; i < list.entries().size(); i++) {
                    String place = list.form() + " " + (i + 1) + " ";
                    list.entries().get(i).values().forEach((key, text) -> said.put(place + key, text));
                }
            }
        }
        return said;
    }

    /** False of a ratio that lacks a figure: what a program stores for its formula, 0 in .xls, is never taken. */
    private static boolean isComplete(Nature nature, FormContent.Figures figures) {
        return !(nature instanceof Nature.Ratio ratio)
                || Stream.of(ratio.numerator(), ratio.denominator())
                        .allMatch(code -> figures.figures().get(code).value() != null);
    }

    private static String number(BigDecimal value, Nature nature) {
        BigDecimal rounded =
                nature instanceof Nature.Ratio ? value.setScale(RATIO_PLACES, RoundingMode.HALF_UP) : value;
        return rounded.stripTrailingZeros().toPlainString();
    }
}
