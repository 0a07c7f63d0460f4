package tonghop.pipeline.daily;

import java.io.IOException;
import java.time.Instant;
import tonghop.letter.Letter;
import tonghop.letter.LetterTemplates;
import tonghop.letter.OperatorLetters;
import tonghop.pipeline.mailout.Postbox;
import tonghop.pipeline.mailout.Posting;

/**
 * With what letters are written that nobody asked for.
 *
 * @param office that the program writes for
 * @param operator the address of whoever runs the program
 */
record OperatorDesk(LetterTemplates templates, Postbox postbox, String office, String operator) {

    OperatorLetters letters(Instant at) {
        return new OperatorLetters(templates, office, at);
    }

    /** To the operator, unless there is a letter of that occasion. */
    void tell(String occasion, Letter letter, Instant at) throws IOException {
        postbox.put(Posting.unasked(occasion, operator, letter, null), at);
    }
}
