package tonghop.cli;

import java.util.Collection;
import java.util.List;
import tonghop.model.Period;
import tonghop.programme.Definitions;
import tonghop.programme.Nearest;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Unit;

/** Codes on the command line; one that is not known is answered with those that are. */
final class Choice {

    private Choice() {}

    /** @throws UnknownCodeException if there is none of that code */
    static Programme programme(Definitions definitions, String code) {
        Programme programme = definitions.programmes().get(code);
        if (programme == null) {
            throw new UnknownCodeException("Không có chế độ báo cáo “" + code + "”."
                    + instead(code, definitions.programmes().keySet(), "Các mã đang dùng"));
        }
        return programme;
    }

    /** @throws UnknownCodeException if the programme has none of that code */
    static ReportingPeriod period(Programme programme, String code) {
        Period period = period(code);
        return programme.period(period).orElseThrow(() -> new UnknownCodeException(noPeriod(programme, period)));
    }

    /** @throws UnknownCodeException if that is no period's code */
    static Period period(String code) {
        try {
            return Period.parse(code);
        } catch (IllegalArgumentException e) {
            throw new UnknownCodeException(String.valueOf(e.getMessage()));
        }
    }

    private static String noPeriod(Programme programme, Period period) {
        List<String> codes = programme.periods(period.year()).stream()
                .map(p -> p.period().code())
                .toList();
        String start = "Chế độ “" + programme.code() + "” không có kỳ “" + period + "”.";
        return codes.isEmpty()
                ? start + " Năm " + period.year() + " chế độ không có kỳ nào."
                : start + instead(period.code(), codes, "Các kỳ của năm " + period.year());
    }

    /** @throws UnknownCodeException if none of that code owes the period */
    static Unit unit(Programme programme, ReportingPeriod period, String code) {
        List<String> codes = programme.owing(period).stream().map(Unit::code).toList();
        return programme.owing(period).stream()
                .filter(u -> u.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new UnknownCodeException(
                        "Đơn vị “" + code + "” không báo cáo kỳ này." + instead(code, codes, "Các đơn vị")));
    }

    private static String instead(String code, Collection<String> known, String all) {
        return Nearest.closest(code, known)
                        .map(near -> " Có phải “" + near + "” không?")
                        .orElse("")
                + " " + all + ": " + String.join(", ", known) + ".";
    }
}
