package tonghop.pipeline.fault;

/** A mail server did not do what it was asked for, where the mail library's own exception may not pass. */
public final class MailFailedException extends RuntimeException {

    public MailFailedException(Exception cause) {
        super(cause);
    }
}
