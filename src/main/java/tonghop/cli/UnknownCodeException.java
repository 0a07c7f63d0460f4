package tonghop.cli;

/** The command line names something that there is not: the command was wrong, nothing was done. The message is for people. */
final class UnknownCodeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    UnknownCodeException(String message) {
        super(message);
    }
}
