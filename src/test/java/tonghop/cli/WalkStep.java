package tonghop.cli;

/**
 * The steps of the walk of a document, each a place of the program at which it can be stopped: the entry of a method, or its end. They stand in
 * the order in which they are come to.
 */
enum WalkStep {
    MESSAGE_SEEN(Way.MAIL, "pipeline.mailin.MailTaking", "keep", Moment.ENTRY),
    BYTES_HALF_KEPT(Way.MAIL, "pipeline.home.Originals", "sync", Moment.ENTRY),
    BYTES_KEPT(Way.MAIL, "pipeline.home.Originals", "keep", Moment.END),
    MESSAGE_TO_BE_WRITTEN_DOWN(Way.MAIL, "store.Mails", "takeAll", Moment.ENTRY),
    MESSAGE_WRITTEN_DOWN(Way.MAIL, "pipeline.mailin.ProcessedFolder", "take", Moment.ENTRY),
    MESSAGE_TO_BE_MOVED(Way.MAIL, Names.IMAP_FOLDER, "moveMessages", Moment.ENTRY),
    MESSAGE_MOVED(Way.MAIL, Names.IMAP_FOLDER, "moveMessages", Moment.END),
    MESSAGE_COPIED(Way.MAIL_WITHOUT_MOVE, Names.IMAP_FOLDER, "copyMessages", Moment.END),
    MESSAGE_MARKED_AS_DELETED(Way.MAIL_WITHOUT_MOVE, Names.IMAP_FOLDER, "setFlags", Moment.END),
    COPIED_MESSAGE_EXPUNGED(Way.MAIL_WITHOUT_MOVE, Names.IMAP_FOLDER, "expunge", Moment.END),
    MESSAGE_IN_HAND(Way.MAIL, "pipeline.mailin.MailsInHand", "lineUp", Moment.ENTRY),
    MESSAGE_OPENED(Way.MAIL, "pipeline.mailin.PlainMails", "file", Moment.ENTRY),
    MESSAGE_READ(Way.MAIL, "pipeline.filing.Filing", "fileTogether", Moment.ENTRY),
    MESSAGE_FILED(Way.MAIL, "pipeline.filing.Filing", "tell", Moment.ENTRY),
    ARCHIVE_OPENED(Way.MAIL, "pipeline.reading.Unpacking", "inner", Moment.END),
    FIRST_OF_ARCHIVE_FILED(Way.MAIL, "pipeline.filing.Filing", "file", Moment.END),
    ALL_OF_ARCHIVE_FILED(Way.MAIL, "pipeline.filing.Filing", "fileContainer", Moment.ENTRY),
    ARCHIVE_FILED(Way.MAIL, "pipeline.filing.Filing", "fileContainer", Moment.END),
    MESSAGE_WORKED_OFF(Way.MAIL, "store.Mails", "workedAll", Moment.ENTRY),
    WORKED_OFF_WRITTEN_DOWN(Way.MAIL, "store.Mails", "workedAll", Moment.END),
    ANSWER_BEGUN(Way.MAIL, "pipeline.reply.Replying", "answer", Moment.ENTRY),
    ANSWER_KEPT(Way.MAIL, "store.Outbox", "put", Moment.ENTRY),
    ANSWER_IN_OUTBOX(Way.MAIL, "store.Mails", "answered", Moment.ENTRY),
    MESSAGE_ANSWERED(Way.MAIL, "store.Mails", "answered", Moment.END),
    SENDING_TO_BE_BEGUN(Way.MAIL, "store.Outbox", "begin", Moment.ENTRY),
    SENDING_BEGUN(Way.MAIL, "store.Outbox", "begin", Moment.END),
    LETTER_ADDRESSED(Way.MAIL, Names.SMTP, "rcptTo", Moment.END),
    LETTER_UNFINISHED(Way.MAIL, Names.SMTP, "finishData", Moment.ENTRY),
    LETTER_ACCEPTED(Way.MAIL, Names.SMTP, "finishData", Moment.END),
    LETTER_TO_BE_RECORDED(Way.MAIL, "pipeline.mailout.Sending", "sent", Moment.ENTRY),
    LETTER_RECORDED(Way.MAIL, "pipeline.mailout.Sending", "sent", Moment.END),
    PERIOD_MADE(Way.MAIL, "pipeline.output.Delivery", "<init>", Moment.ENTRY),
    PERIOD_ON_DISK(Way.MAIL, "pipeline.output.Consolidating", "delivered", Moment.ENTRY),
    PERIOD_DONE(Way.MAIL, "pipeline.output.Consolidating", "delivered", Moment.END),
    REMINDERS_BEGUN(Way.MAIL, "pipeline.daily.Reminding", "remind", Moment.ENTRY),
    REMINDERS_WRITTEN(Way.MAIL, "pipeline.daily.OperatorDesk", "tell", Moment.ENTRY),
    REMINDERS_TOLD(Way.MAIL, "pipeline.daily.OperatorDesk", "tell", Moment.END),
    DELIVERY_KEPT(Way.APPROVAL, "store.Deliveries", "deliver", Moment.ENTRY),
    DELIVERY_RECORDED(Way.APPROVAL, "store.Deliveries", "deliver", Moment.END),
    DELIVERY_ON_DISK(Way.APPROVAL, "pipeline.delivery.DeliveredFiles", "complete", Moment.END),
    FILE_SEEN(Way.FOLDER, "pipeline.inbox.Receiving", "fromFolder", Moment.ENTRY),
    FILE_KEPT(Way.FOLDER, "pipeline.inbox.Receiving", "fromFolder", Moment.END),
    FILE_READ(Way.FOLDER, "pipeline.filing.Filing", "file", Moment.ENTRY),
    FILE_FILED(Way.FOLDER, "pipeline.filing.Filing", "tell", Moment.ENTRY),
    FILE_TO_BE_REMOVED(Way.FOLDER, "pipeline.inbox.InboxClearing", "commit", Moment.ENTRY),
    FILE_REMOVED(Way.FOLDER, "pipeline.inbox.InboxClearing", "commit", Moment.END),
    PERIOD_OF_FILES_MADE(Way.FOLDER, "pipeline.output.Consolidating", "delivered", Moment.ENTRY),
    OUTPUT_HALF_WRITTEN(Way.FOLDER, "org.apache.camel.component.file.FileOperations", "renameFile", Moment.ENTRY);

    /** How what is on the walk came in, or what a person does with it. */
    enum Way {
        MAIL,
        MAIL_WITHOUT_MOVE,
        FOLDER,
        APPROVAL
    }

    /** Which side of a method. */
    enum Moment {
        ENTRY,
        END
    }

    private static final class Names {
        static final String IMAP_FOLDER = "org.eclipse.angus.mail.imap.IMAPFolder";
        static final String SMTP = "org.eclipse.angus.mail.smtp.SMTPTransport";
    }

    final Way way;
    final String type;
    final String method;
    final Moment moment;

    WalkStep(Way way, String type, String method, Moment moment) {
        this.way = way;
        this.type = type.startsWith("org.") ? type : "tonghop." + type;
        this.method = method;
        this.moment = moment;
    }

    /** True where the mail server has the letter and the program did not write that down yet: SMTP leaves no way but to send it again. */
    boolean isSentAgain() {
        return this == LETTER_ACCEPTED || this == LETTER_TO_BE_RECORDED;
    }

    /** True of the steps between which most is at stake; the normal tests go through these. */
    boolean isInShortForm() {
        return switch (this) {
            case BYTES_KEPT,
                    MESSAGE_WRITTEN_DOWN,
                    ANSWER_IN_OUTBOX,
                    LETTER_TO_BE_RECORDED,
                    DELIVERY_RECORDED,
                    FILE_TO_BE_REMOVED,
                    OUTPUT_HALF_WRITTEN -> true;
            default -> false;
        };
    }
}
