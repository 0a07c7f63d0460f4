package tonghop.letter;

import static tonghop.letter.LetterCases.NOW;
import static tonghop.letter.LetterCases.PERIOD;
import static tonghop.letter.LetterCases.REGIME;
import static tonghop.letter.LetterCases.UNIT;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import tonghop.letter.OperatorLetters.Reminded;
import tonghop.letter.OperatorLetters.Waiting;
import tonghop.model.ReportTrace;
import tonghop.model.Verdict;
import tonghop.programme.Definitions;

/** What the operator is told: of a day's reminders, of a mailbox, of senders. */
final class OperatorCases {

    private static final String UNREACHABLE = "vc-tri-an";

    private OperatorCases() {}

    /** Three days after the last; of the units one is reached, one is not, and one's report is held. */
    static Letter reminded(LetterTemplates templates) throws IOException {
        var days = new ReminderDays(
                List.of(5, 1), List.of(1, 3, 7), Definitions.load(null).workingDays());
        var traces = List.of(new ReportTrace(41, PERIOD, "vc-thanh-phu", Verdict.HELD, null, null, NOW));
        var round = ReminderRound.of(List.of(new RegimeState(REGIME, traces, Map.of())), days, NOW, null);
        List<Reminded> units = round.due().stream()
                .filter(due -> List.of(UNIT, UNREACHABLE).contains(due.unit().code()))
                .map(due -> new Reminded(
                        due, due.unit().code().equals(UNIT) ? List.of("vanthu@phuly.vn", "lan@phuly.vn") : List.of()))
                .toList();
        return letters(templates).reminded(units, round.stopped());
    }

    static Letter mailboxFailing(LetterTemplates templates) throws IOException {
        return letters(templates)
                .mailboxFailing(
                        "baocao (mail.so.vn)",
                        NOW.minusSeconds(3600),
                        "máy chủ thư không cho đăng nhập. Hãy kiểm tra mật khẩu.");
    }

    static Letter sendersWaiting(LetterTemplates templates) throws IOException {
        return letters(templates)
                .sendersWaiting(List.of(
                        new Waiting(
                                "la@gmail.com",
                                3,
                                NOW.minusSeconds(90_000),
                                List.of("Xã Phú Lý (vc-phu-ly)", "Xã Trị An (vc-tri-an)")),
                        new Waiting("moi@xa.vn", 1, NOW.minusSeconds(60), List.of())));
    }

    private static OperatorLetters letters(LetterTemplates templates) {
        return new OperatorLetters(templates, "Phòng Nội vụ huyện Vĩnh Cửu", NOW);
    }
}
