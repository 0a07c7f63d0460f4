package tonghop.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.model.EarlierReport;
import tonghop.model.Finding;
import tonghop.model.FormContent.Figures;
import tonghop.programme.Form.IndicatorForm;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;

/**
 * Whether a report repeats, figure by figure, what the unit reported for an earlier period: then most likely the old file
 * was sent again under a new title. Zeros repeat themselves honestly, so that it takes some figures that are not zero to
 * hold a report.
 */
final class CopyCheck {

    /** Fewer figures may be equal by chance. */
    static final int ENOUGH = 5;

    private CopyCheck() {}

    static void check(IndicatorForm form, Figures figures, List<EarlierReport> earlier, List<Finding> findings) {
        List<String> counted = form.indicators().stream()
                .filter(i -> !(i.nature() instanceof Nature.Ratio))
                .map(Indicator::code)
                .toList();
        List<BigDecimal> values = counted.stream()
                .flatMap(code -> Optional.ofNullable(value(figures, code)).stream())
                .toList();
        if (values.size() < ENOUGH) {
            return;
        }
        long telling = values.stream().filter(v -> v.signum() != 0).count();
        earlier.stream()
                .filter(e -> e.form().equals(figures.form()))
                .filter(e -> counted.stream().allMatch(code -> same(value(figures, code), value(e.values(), code))))
                .findFirst()
                .ifPresent(e -> findings.add(finding(e, values.size(), telling >= ENOUGH)));
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? Objects.equals(one, other) : one.compareTo(other) == 0;
    }

    private static @Nullable BigDecimal value(Figures figures, String code) {
        var figure = figures.figures().get(code);
        return figure == null ? null : figure.value();
    }

    private static @Nullable BigDecimal value(Map<String, @Nullable BigDecimal> values, String code) {
        return values.get(code);
    }

    private static Finding finding(EarlierReport earlier, int count, boolean holds) {
        String message = "Cả " + count + " số liệu của biểu " + earlier.form() + " giống hệt báo cáo kỳ “"
                + earlier.period().label() + "” của đơn vị (tài liệu số " + earlier.document() + ", tệp “"
                + earlier.file()
                + "”). Hãy kiểm tra có gửi nhầm báo cáo cũ không; nếu số liệu đúng là không đổi, hãy ghi rõ lý do.";
        return holds
                ? Finding.error("copy-of-earlier", null, message)
                : Finding.warning("copy-of-earlier", null, message);
    }
}
