package tonghop.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.model.FormContent.Figures;
import tonghop.model.Report;
import tonghop.programme.Form.IndicatorForm;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;
import tonghop.programme.Programme;

/**
 * What a finding is about, as text: two findings of the same subject say the same of the same figures, also where these
 * stand in other cells of another file. What was explained of one is explained of the other; one figure changed, and it is
 * another subject.
 */
public final class Subjects {

    private Subjects() {}

    /** @param report the one that the finding was found in, with its figures */
    public static String of(Finding finding, Report report, @Nullable Programme programme) {
        if (HistoryCheck.CODES.contains(finding.code())) {
            // Its words name the figures of both periods, and nothing else that may change.
            return finding.code() + "|" + finding.message();
        }
        for (FormContent content : report.forms()) {
            if (content instanceof Figures figures) {
                List<String> about = about(finding, figures, form(figures, programme));
                if (!about.isEmpty()) {
                    return finding.code() + "|" + figures.form() + "|"
                            + about.stream()
                                    .map(code ->
                                            code + "=" + said(figures.figures().get(code)))
                                    .collect(Collectors.joining(";"));
                }
            }
        }
        return finding.code() + "|" + finding.at() + "|" + finding.message();
    }

    private static Optional<IndicatorForm> form(Figures figures, @Nullable Programme programme) {
        return Optional.ofNullable(programme)
                .flatMap(p -> p.form(figures.form()))
                .filter(IndicatorForm.class::isInstance)
                .map(IndicatorForm.class::cast);
    }

    /** The indicators that the finding is about: the operands of a rule, else the one in its cell, a ratio with its own. */
    private static List<String> about(Finding finding, Figures figures, Optional<IndicatorForm> form) {
        return form.stream()
                .flatMap(f -> f.rules().stream())
                .filter(rule -> rule.code().equals(finding.code()))
                .findFirst()
                .map(rule -> Stream.concat(rule.left().stream(), rule.right().stream())
                        .toList())
                .orElseGet(() -> figures.figures().values().stream()
                        .filter(f -> f.at().equals(finding.at()))
                        .findFirst()
                        .map(f -> withOperands(f.indicator(), form))
                        .orElse(List.of()));
    }

    private static List<String> withOperands(String code, Optional<IndicatorForm> form) {
        return form.flatMap(f -> f.indicator(code)).map(Indicator::nature).orElse(null) instanceof Nature.Ratio ratio
                ? List.of(code, ratio.numerator(), ratio.denominator())
                : List.of(code);
    }

    private static String said(@Nullable Figure figure) {
        if (figure == null) {
            return "";
        }
        BigDecimal value = figure.value();
        // What could not be read is only known by how it was written.
        return value == null
                ? "“" + figure.written() + "”"
                : value.stripTrailingZeros().toPlainString();
    }
}
