package tonghop.recognise;

import tonghop.model.CellRef;

/**
 * Something that a document may mean, and where it says so.
 *
 * @param text as written
 */
record Candidate<T>(T value, CellRef at, String text) {}
