package tonghop.model;

/**
 * The version of one form that counts for a unit in a period.
 *
 * @param version from 1
 * @param document the line of the document it stands in
 */
public record Submission(String unit, int version, FormContent content, LedgerLine document) {}
