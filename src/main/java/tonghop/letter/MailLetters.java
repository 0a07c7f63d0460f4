package tonghop.letter;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tonghop.model.FormContent;
import tonghop.model.LedgerLine;
import tonghop.model.Mail;
import tonghop.model.OutgoingLetter;
import tonghop.programme.Programme;

/** Letters about messages: to their senders, and to the operator about letters that did not arrive or were answered in words. */
public final class MailLetters {

    /** A letter with more is not read. */
    static final int MOST = 100;

    private static final int LONGEST_SAID = 2_000;
    private static final String SENDER = "Đơn vị gửi thư";
    private static final String OPERATOR = "Người vận hành";

    private final LetterTemplates templates;
    private final ToldDocument told;
    private final String office;

    /**
     * @param programmes by code, to name what was reported
     * @param office who writes
     */
    public MailLetters(LetterTemplates templates, Map<String, Programme> programmes, String office) {
        this.templates = templates;
        this.told = new ToldDocument(templates.wordings(), programmes);
        this.office = office;
    }

    /**
     * A document that was read and not filed.
     *
     * @param line as the ledger would have it
     * @param contents what it says
     */
    public record Checked(LedgerLine line, List<FormContent> contents) {}

    /** A message with what was in it. */
    public record Worked(Mail mail, List<LedgerLine> documents) {}

    /**
     * That the message had no file, and the file is asked for.
     *
     * @param hasFiguresInText whether its text has figures
     */
    public Letter noFile(Mail mail, boolean hasFiguresInText, Instant at) throws IOException {
        Map<String, Object> values = about(mail, at);
        values.put("figuresInText", hasFiguresInText);
        return templates.write(LetterKind.NO_FILE, values);
    }

    /** What would become of its files; none was filed. */
    public Letter checked(Mail mail, List<Checked> documents, Instant at) throws IOException {
        Map<String, Object> values = about(mail, at);
        list(documents.stream().map(d -> told.of(d.line(), d.contents())).toList(), values);
        values.put("good", documents.stream().allMatch(d -> d.line().verdict().counts()));
        return templates.write(LetterKind.CHECKED, values);
    }

    /** That its files wait, because the address is entered for no unit. */
    public Letter unknownSender(Mail mail, Instant at) throws IOException {
        Map<String, Object> values = about(mail, at);
        values.put("address", OneLine.of(String.valueOf(mail.sender())));
        return templates.write(LetterKind.UNKNOWN_SENDER, values);
    }

    /** What became of the files of many messages. */
    public Letter digest(List<Worked> mails, Instant at) throws IOException {
        Map<String, Object> values = written(SENDER, at);
        values.put("count", Integer.toString(mails.size()));
        int left = MOST;
        var shown = new ArrayList<Map<String, Object>>();
        for (Worked mail : mails.subList(0, Math.min(MOST, mails.size()))) {
            Map<String, Object> one = about(mail.mail(), at);
            list(
                    mail.documents().stream()
                            .limit(Math.max(0, left))
                            .map(told::of)
                            .toList(),
                    mail.documents().size(),
                    one);
            one.put("check", mail.mail().purpose() == Mail.Purpose.CHECK);
            left -= mail.documents().size();
            shown.add(one);
        }
        values.put("mails", shown);
        values.put("more", mails.size() > MOST ? Integer.toString(mails.size() - MOST) : "");
        return templates.write(LetterKind.DIGEST, values);
    }

    /**
     * To the operator: a letter did not reach whom it was for.
     *
     * @param why what the mail server said
     * @param bounced whether it was sent and came back
     */
    public Letter undeliverable(OutgoingLetter letter, String why, boolean bounced, Instant at) throws IOException {
        Map<String, Object> values = written(OPERATOR, at);
        values.put("number", Long.toString(letter.number()));
        values.put("to", letter.recipient());
        values.put("about", OneLine.of(letter.subject()));
        values.put("written", Days.moment(letter.writtenAt()));
        values.put("why", OneLine.of(why));
        values.put("bounced", bounced);
        return templates.write(LetterKind.UNDELIVERABLE, values);
    }

    /**
     * To the operator: a sender answered a letter without sending a file, perhaps to explain something.
     *
     * @param letter what was answered
     */
    public Letter said(Mail mail, OutgoingLetter letter, Instant at) throws IOException {
        Map<String, Object> values = written(OPERATOR, at);
        values.put("address", OneLine.of(String.valueOf(mail.sender())));
        values.put("received", Days.moment(mail.receivedAt()));
        values.put("number", Long.toString(letter.number()));
        values.put("about", OneLine.of(letter.subject()));
        values.put("said", OneLine.of(mail.said(), LONGEST_SAID));
        return templates.write(LetterKind.SAID, values);
    }

    private Map<String, Object> about(Mail mail, Instant at) {
        Map<String, Object> values = written(SENDER, at);
        values.put("mail", OneLine.of(mail.subject()));
        values.put("received", Days.moment(mail.receivedAt()));
        return values;
    }

    private Map<String, Object> written(String recipient, Instant at) {
        return new WritingOffice(office, "", List.of(), at).values(recipient);
    }

    private static void list(List<Map<String, Object>> documents, Map<String, Object> values) {
        list(documents.stream().limit(MOST).toList(), documents.size(), values);
    }

    private static void list(List<Map<String, Object>> shown, int all, Map<String, Object> values) {
        values.put("documents", shown);
        values.put("more", all > shown.size() ? Integer.toString(all - shown.size()) : "");
    }
}
