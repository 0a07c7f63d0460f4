package tonghop.cli;

import java.util.stream.Collectors;
import tonghop.model.Period;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Unit;

/** Codes on the command line; one that is not known is answered with those that are. */
final class Choice {

    private Choice() {}

    /** @throws IllegalArgumentException if there is none of that code */
    static Programme programme(Definitions definitions, String code) {
        Programme programme = definitions.programmes().get(code);
        if (programme == null) {
            throw new IllegalArgumentException("Không có chế độ báo cáo “" + code + "”. Các mã đang dùng: "
                    + String.join(", ", definitions.programmes().keySet()) + ".");
        }
        return programme;
    }

    /** @throws IllegalArgumentException if the programme has none of that code */
    static ReportingPeriod period(Programme programme, String code) {
        Period period = Period.parse(code);
        return programme
                .period(period)
                .orElseThrow(() -> new IllegalArgumentException("Chế độ “" + programme.code() + "” không có kỳ “" + code
                        + "”. Các kỳ của năm " + period.year() + ": "
                        + programme.periods(period.year()).stream()
                                .map(p -> p.period().code())
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    /** @throws IllegalArgumentException if none of that code owes the period */
    static Unit unit(Programme programme, ReportingPeriod period, String code) {
        return programme.owing(period).stream()
                .filter(u -> u.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Đơn vị “" + code
                        + "” không báo cáo kỳ này. Các đơn vị: "
                        + programme.owing(period).stream().map(Unit::code).collect(Collectors.joining(", ")) + "."));
    }
}
