package tonghop.letter;

/** A template of an office's own cannot be used; the message names file and line, in Vietnamese. */
public final class LetterTemplateException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** @param line from 1 */
    LetterTemplateException(String file, int line, String message) {
        super(file + ":" + line + ": " + message);
    }
}
