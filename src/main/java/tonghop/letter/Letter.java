package tonghop.letter;

/**
 * A letter, ready to be sent.
 *
 * @param subject one line
 * @param text plain text, lines ended by {@code \n}
 * @param html the same as a whole HTML page
 */
public record Letter(LetterKind kind, String subject, String text, String html) {}
