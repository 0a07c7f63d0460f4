package tonghop.grid;

import java.util.List;
import tonghop.model.Finding;

/**
 * A document as its reader found it.
 *
 * @param sheets in the document's order, hidden ones included
 * @param findings what the reader noticed, e.g. macros that were left alone
 */
public record Document(List<Sheet> sheets, List<Finding> findings) {}
