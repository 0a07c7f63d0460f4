package tonghop.pipeline.mailin;

import jakarta.mail.MessagingException;

/** Messages are written down but still lie where they came in. */
final class NotMovedException extends MessagingException {

    NotMovedException(MessagingException cause) {
        super("not moved", cause);
    }
}
