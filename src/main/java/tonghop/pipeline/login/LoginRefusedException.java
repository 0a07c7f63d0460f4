package tonghop.pipeline.login;

import java.io.IOException;

/** The right to log in was refused: to ask again soon is of no use, and may lock the account. */
public final class LoginRefusedException extends IOException {

    LoginRefusedException(String message) {
        super(message);
    }
}
