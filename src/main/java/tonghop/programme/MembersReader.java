package tonghop.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.model.Period;

/** Reads which units report under a regime, and which periods they owe. */
final class MembersReader {

    private static final String ANY_YEAR = "2000-";

    private static final String PRESENT = "present";
    private static final Map<String, Presence> PRESENCES =
            Map.of("any-day", Presence.ANY_DAY, "last-day", Presence.LAST_DAY);

    private final List<Recurrence> calendar;
    private final Problems problems;
    private final MemberSelection selection;

    /** @param calendar every recurring period of the regime */
    MembersReader(UnitRegistry units, List<Recurrence> calendar, Problems problems) {
        this.calendar = calendar;
        this.problems = problems;
        this.selection = new MemberSelection(units, problems);
    }

    List<Membership> read(Fields programme) {
        return programme.requiredItems("members").stream()
                .flatMap(this::memberships)
                .toList();
    }

    private Stream<Membership> memberships(Node node) {
        Fields fields = Fields.of(node, problems, "units", "only", "enabled", PRESENT);
        List<Unit> units = selection.read(fields);
        fields.scalars("only").forEach(this::checkPeriod);
        boolean enabled = fields.flag("enabled", true);
        List<String> only = fields.texts("only");
        Presence presence = presence(fields);
        return units.stream().filter(unit -> enabled).map(unit -> new Membership(unit, only, presence));
    }

    private static Presence presence(Fields fields) {
        String text = fields.textIfPresent(PRESENT).orElse("any-day");
        Presence presence = PRESENCES.get(text);
        if (presence == null) {
            fields.problem(
                    PRESENT,
                    "“" + text + "” không dùng ở đây; viết any-day (có trong kỳ thì báo cáo) hoặc last-day (còn đến"
                            + " ngày cuối của kỳ mới báo cáo)");
            return Presence.ANY_DAY;
        }
        return presence;
    }

    private void checkPeriod(Node.Scalar only) {
        Optional<Period> period = Period.find(ANY_YEAR + only.text());
        if (period.isEmpty()) {
            problems.add(
                    only.place(),
                    "kỳ “" + only.text() + "” không đúng; viết mã kỳ không kèm năm, ví dụ 6M, 12M, Q2, M05");
        } else if (calendar.stream().noneMatch(recurrence -> recurrence.has(period.get()))) {
            problems.add(
                    only.place(),
                    "lịch của chế độ này không có kỳ “" + only.text() + "”; thêm vào calendar hoặc bỏ ở đây");
        }
    }
}
