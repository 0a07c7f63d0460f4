package tonghop.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.model.FormContent;
import tonghop.model.LedgerLine;
import tonghop.programme.Programme;

/**
 * All that a letter about a document draws on.
 *
 * @param programme the document's regime, or null where it is not known
 * @param contents what it says, for the names of its cells; empty where it was not kept
 * @param earlier the first document of the same bytes where this one is a duplicate; null otherwise
 * @param counting the document that counts for its unit and period in its place, or null
 * @param inner what was in it where it is a container, in the order of intake
 * @param hasFiguresInText whether figures stand in the text of the message that it came in, or that it is
 */
public record DocumentCase(
        LedgerLine line,
        @Nullable Programme programme,
        List<FormContent> contents,
        @Nullable LedgerLine earlier,
        @Nullable LedgerLine counting,
        List<LedgerLine> inner,
        boolean hasFiguresInText) {}
