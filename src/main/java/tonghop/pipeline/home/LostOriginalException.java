package tonghop.pipeline.home;

/** The bytes that are kept under a hash are not there, or are others: nothing may be read from them or sent. The message is for people. */
public final class LostOriginalException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    LostOriginalException(String message) {
        super(message);
    }
}
