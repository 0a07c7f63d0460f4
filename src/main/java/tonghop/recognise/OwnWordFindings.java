package tonghop.recognise;

import java.time.format.DateTimeFormatter;
import tonghop.grid.Row;
import tonghop.model.CellRef;
import tonghop.model.Explanation;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.model.VietnamTime;
import tonghop.model.Wording;
import tonghop.programme.ColumnRole;
import tonghop.programme.Indicator;

/** Says where words of the unit's own were read as a person explained them, and who that was. */
final class OwnWordFindings {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(VietnamTime.ZONE);

    private OwnWordFindings() {}

    static Finding row(Row row, CellRef at, Indicator indicator, Wording.Mapped own) {
        return finding(
                "mapping-row",
                at,
                "Dòng " + (row.index() + 1) + " (“" + own.wording().text() + "”) được hiểu là chỉ tiêu "
                        + indicator.code() + " “" + indicator.name() + "”",
                own.why());
    }

    static Finding heading(CellRef at, ColumnRole role, Wording.Mapped own) {
        return finding(
                "mapping-heading",
                at,
                "Cột “" + own.wording().text() + "” được hiểu là cột “" + role.label() + "”",
                own.why());
    }

    private static Finding finding(String code, CellRef at, String what, Explanation why) {
        String message = what + " theo quyết định số " + why.decision() + " của " + why.by() + " ngày "
                + DAY.format(why.at()) + ".";
        return new Finding(Severity.INFO, code, at, message, why);
    }
}
