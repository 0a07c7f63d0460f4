package tonghop.pipeline;

/** A mail server did not do what it was asked for, where the mail library's own exception may not pass. */
final class MailFailedException extends RuntimeException {

    MailFailedException(Exception cause) {
        super(cause);
    }
}
