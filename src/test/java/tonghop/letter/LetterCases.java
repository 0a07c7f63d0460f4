package tonghop.letter;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tonghop.check.SenderCheck;
import tonghop.model.Arrival;
import tonghop.model.CellRef;
import tonghop.model.Figure;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.model.LedgerLine;
import tonghop.model.Mail;
import tonghop.model.OutgoingLetter;
import tonghop.model.Period;
import tonghop.model.PeriodChange;
import tonghop.model.PeriodLock;
import tonghop.model.ReportTrace;
import tonghop.model.Timeliness;
import tonghop.model.Verdict;
import tonghop.programme.Contact;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;

/** A letter of every kind about one office's six months of 2024; every figure in it is {@link #FIGURE}. */
final class LetterCases {

    static final String FIGURE = "987654";
    static final Instant NOW = Instant.parse("2024-05-07T02:00:00Z");
    static final String SHEET = "Biểu 01";

    static final Period PERIOD = Period.cumulative(2024, 6);
    static final String UNIT = "vc-phu-ly";
    static final Programme REGIME =
            withContact(Definitions.load(null).programmes().get("dvcq-vinhcuu"));

    private final LetterTemplates templates;
    private final String file;
    private final String sheet;

    /** @param file the name of every file @param sheet of every sheet */
    LetterCases(LetterTemplates templates, String file, String sheet) {
        this.templates = templates;
        this.file = file;
        this.sheet = sheet;
    }

    static LetterCases of(@Nullable Path own) throws IOException {
        return new LetterCases(LetterTemplates.load(own), "BC DVCQ 6 tháng (Phú Lý).xlsx", SHEET);
    }

    private static Programme withContact(Programme p) {
        return new Programme(
                p.code(),
                p.title(),
                p.superior(),
                p.office(),
                p.place(),
                p.recipients(),
                p.signer(),
                p.letterhead(),
                p.words(),
                p.forms(),
                p.members(),
                p.calendar(),
                p.targets(),
                p.submitsAs(),
                p.history(),
                new Contact("Trần Thị Lan", "0251 3861 000", "lan.tt@vinhcuu.gov.vn"),
                p.signing());
    }

    Letter letter(LetterKind kind) throws IOException {
        var documents = new DocumentLetters(templates, Map.of(REGIME.code(), REGIME));
        return switch (kind) {
            case RECEIVED -> documents.receipt(accepted(), NOW);
            case ACCEPTED -> documents.verdict(accepted(), Enclosure.NOTHING, NOW);
            case QUERIED -> documents.verdict(queried(), Enclosure.LIST, NOW);
            case HELD -> documents.verdict(held(errors(), 9), Enclosure.ANNOTATED_COPY, NOW);
            case REJECTED -> documents.verdict(rejected(), Enclosure.NOTHING, NOW);
            case DUPLICATE -> documents.verdict(duplicate(), Enclosure.NOTHING, NOW);
            case SUPERSEDED -> documents.verdict(superseded(), Enclosure.NOTHING, NOW);
            case UNPACKED -> documents.verdict(unpacked(), Enclosure.NOTHING, NOW);
            case NO_FILE -> mails().noFile(mail(), false, NOW);
            case CHECKED -> mails().checked(mail(), checked(), NOW);
            case UNKNOWN_SENDER -> mails().unknownSender(mail(), NOW);
            case DIGEST -> mails().digest(List.of(worked(unpacked().inner()), worked(List.of())), NOW);
            case SAID -> mails().said(mail(), outgoing(), NOW);
            case UNDELIVERABLE -> mails().undeliverable(outgoing(), "550 5.1.1 User unknown", false, NOW);
            case REMINDER_BEFORE -> reminder(Instant.parse("2024-04-25T02:00:00Z"));
            case REMINDER_AFTER -> reminder(Instant.parse("2024-09-02T02:00:00Z"));
            case REMINDED -> OperatorCases.reminded(templates);
            case MAILBOX_FAILING -> OperatorCases.mailboxFailing(templates);
            case SENDERS_WAITING -> OperatorCases.sendersWaiting(templates);
            case DELIVERY -> new DeliveryLetters(templates).write(DeliveryCases.version(1), NOW);
            case REPLACEMENT -> new DeliveryLetters(templates).write(DeliveryCases.version(2), NOW);
        };
    }

    /** A held report with these errors. */
    Letter held(Finding... findings) throws IOException {
        return new DocumentLetters(templates, Map.of()).verdict(held(List.of(findings), 9), Enclosure.NOTHING, NOW);
    }

    /** A held report, since which the unit sent another that counts. */
    Letter heldAndSentAgain() throws IOException {
        return new DocumentLetters(templates, Map.of()).verdict(held(errors(), 26), Enclosure.ANNOTATED_COPY, NOW);
    }

    /** Sent by somebody who is entered for another unit, while an earlier one counts. */
    Letter heldOfAnotherUnit() throws IOException {
        var findings = new ArrayList<>(errors());
        findings.add(Finding.error(SenderCheck.OTHER_UNIT, null, "Địa chỉ gửi “a@b.vn” được đăng ký cho Xã Trị An"));
        return new DocumentLetters(templates, Map.of()).verdict(held(findings, 20), Enclosure.NOTHING, NOW);
    }

    /** Letters about messages that have figures in their text, without a file and with one that counts. */
    List<Letter> aboutFiguresInText() throws IOException {
        DocumentCase plain = accepted();
        var document = new DocumentCase(plain.line(), REGIME, List.of(), null, null, List.of(), true);
        return List.of(
                mails().noFile(mail(), true, NOW),
                new DocumentLetters(templates, Map.of()).verdict(document, Enclosure.NOTHING, NOW));
    }

    /** A container with so many files in it. */
    Letter unpacked(int files) throws IOException {
        List<LedgerLine> inner = Collections.nCopies(files, line(27, Verdict.ACCEPTED, 1, List.of()));
        var container = line(30, "báo cáo.zip", Verdict.UNPACKED, null, null, List.of());
        var document = new DocumentCase(container, null, List.of(), null, null, inner, false);
        return new DocumentLetters(templates, Map.of()).verdict(document, Enclosure.NOTHING, NOW);
    }

    private LedgerLine line(long number, Verdict verdict, @Nullable Integer version, List<Finding> findings) {
        return line(number, file, verdict, UNIT, version, findings);
    }

    private static LedgerLine line(
            long number,
            String file,
            Verdict verdict,
            @Nullable String unit,
            @Nullable Integer version,
            List<Finding> findings) {
        String sha256 = UUID.nameUUIDFromBytes(new byte[] {(byte) number})
                .toString()
                .replace("-", "")
                .repeat(2);
        return new LedgerLine(
                number,
                new Arrival("k" + number, file, null, sha256, "mail", "x@y.vn", NOW.plusSeconds(60 * number)),
                verdict,
                unit == null ? null : REGIME.code(),
                unit == null ? null : PERIOD,
                unit,
                version,
                verdict.counts() ? Timeliness.LATE : null,
                findings);
    }

    private static DocumentCase document(LedgerLine line, @Nullable LedgerLine earlier, @Nullable LedgerLine counting) {
        return new DocumentCase(line, REGIME, List.of(), earlier, counting, List.of(), false);
    }

    private DocumentCase accepted() {
        return document(line(20, Verdict.ACCEPTED, 2, List.of()), null, null);
    }

    private DocumentCase queried() {
        var findings = List.of(
                Finding.warning("R15", cell("D24"), "Số liệu là " + FIGURE),
                Finding.warning("R12", cell("D22"), "2.4 = " + FIGURE + " lớn hơn 2.3"),
                Finding.warning("R15", cell("D31"), "Số liệu là " + FIGURE),
                Finding.warning("rows-missing", null, "Biểu 01 thiếu dòng 2.9, 2.10. Hãy kiểm tra biểu."),
                Finding.info("figure-decided", cell("D30"), "đọc là " + FIGURE));
        return new DocumentCase(
                line(21, Verdict.WARNED, 1, findings), REGIME, contents(), null, null, List.of(), false);
    }

    private List<Finding> errors() {
        return List.of(
                Finding.error("figure-unclear", cell("D15"), "ghi “khoảng " + FIGURE + "”"),
                Finding.error("figure-unclear", new CellRef("Phụ lục", "C7"), "ghi “" + FIGURE + " cuộc lớn”"),
                Finding.error("R01", cell("D23"), "2.5 + 2.6 = " + FIGURE + " khác 2.4 = 12"),
                Finding.error(
                        "unit-contradiction",
                        cell("A2"),
                        "Tên đơn vị không thống nhất: ô A2 ghi “Xã Phú Lý”, nhưng tên tệp ghi “Xã Trị An”. Hãy sửa cho"
                                + " thống nhất rồi gửi lại."),
                Finding.error("figure-unclear", cell("D16"), "ghi “" + FIGURE + "?”"),
                Finding.warning("same-period-last-year", cell("D40"), "gấp 12 lần " + FIGURE));
    }

    private DocumentCase held(List<Finding> findings, long counting) {
        return new DocumentCase(
                line(22, Verdict.HELD, null, findings),
                REGIME,
                contents(),
                null,
                line(counting, Verdict.ACCEPTED, 1, List.of()),
                List.of(),
                false);
    }

    private List<FormContent> contents() {
        var figures = new LinkedHashMap<String, Figure>();
        Map.of("1.3", "D15", "2.3", "D21", "2.4", "D22", "2.5", "D23", "2.6", "D24")
                .forEach((code, cell) ->
                        figures.put(code, new Figure(code, new BigDecimal(FIGURE), cell(cell), FIGURE)));
        return List.of(new FormContent.Figures("01", figures));
    }

    private DocumentCase rejected() {
        var reason = Finding.error(
                "document-not-spreadsheet",
                null,
                "Tệp “bao cao.pdf” là tài liệu PDF, chưa đọc được như một báo cáo. Hãy gửi chính sổ tính Excel.");
        return new DocumentCase(
                line(23, file, Verdict.REJECTED, null, null, List.of(reason)),
                null,
                List.of(),
                null,
                null,
                List.of(),
                false);
    }

    private DocumentCase duplicate() {
        return document(line(24, Verdict.DUPLICATE, null, List.of()), line(8, Verdict.HELD, null, List.of()), null);
    }

    private DocumentCase superseded() {
        return document(line(9, Verdict.SUPERSEDED, 1, List.of()), null, line(20, Verdict.ACCEPTED, 2, List.of()));
    }

    private DocumentCase unpacked() {
        return new DocumentCase(
                line(30, "báo cáo các xã.zip", Verdict.UNPACKED, null, null, List.of()),
                null,
                List.of(),
                null,
                null,
                List.of(
                        line(27, Verdict.ACCEPTED, 1, List.of()),
                        line(28, file, Verdict.HELD, "vc-tri-an", null, List.of()),
                        line(29, file, Verdict.REJECTED, null, null, List.of())),
                false);
    }

    private MailLetters mails() {
        return new MailLetters(templates, Map.of(REGIME.code(), REGIME), REGIME.office());
    }

    private List<MailLetters.Checked> checked() {
        DocumentCase held = held(errors(), 9);
        return List.of(
                new MailLetters.Checked(held.line(), held.contents()),
                new MailLetters.Checked(line(0, Verdict.ACCEPTED, null, List.of()), List.of()));
    }

    private MailLetters.Worked worked(List<LedgerLine> documents) {
        return new MailLetters.Worked(mail(), documents);
    }

    /** A digest of so many messages, each with two files. */
    Letter digest(int count) throws IOException {
        var two = Collections.nCopies(2, line(27, Verdict.ACCEPTED, 1, List.of()));
        return mails().digest(Collections.nCopies(count, worked(two)), NOW);
    }

    private Mail mail() {
        return new Mail(
                5,
                "mail:bc:1:5",
                "bc",
                "0".repeat(64),
                NOW,
                NOW,
                "x@y.vn",
                file,
                "<5@y.vn>",
                List.of(),
                "Kính gửi: " + file,
                null,
                Mail.Nature.PERSON,
                Mail.Purpose.REPORT);
    }

    private OutgoingLetter outgoing() {
        return new OutgoingLetter(7, "reply:5", "x@y.vn", file, "<7@so.vn>", "0".repeat(64), NOW, 5L, null);
    }

    private Letter reminder(Instant at) throws IOException {
        var traces = List.of(new ReportTrace(41, PERIOD, UNIT, Verdict.HELD, null, null, NOW));
        var lock = new PeriodLock(NOW, List.of(new PeriodChange.Reopen(UNIT, LocalDate.of(2024, 9, 10))));
        var state = new RegimeState(REGIME, traces, Map.of(Period.cumulative(2024, 3), lock));
        return new ReminderLetters(templates, at)
                .write(OwedReports.of(state, at, 30)).stream()
                        .filter(r -> r.unit().code().equals(UNIT))
                        .findFirst()
                        .orElseThrow()
                        .letter();
    }

    private CellRef cell(String address) {
        return new CellRef(sheet, address);
    }
}
