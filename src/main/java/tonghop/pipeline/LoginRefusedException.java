package tonghop.pipeline;

import java.io.IOException;

/** The right to log in was refused: to ask again soon is of no use, and may lock the account. */
final class LoginRefusedException extends IOException {

    LoginRefusedException(String message) {
        super(message);
    }
}
