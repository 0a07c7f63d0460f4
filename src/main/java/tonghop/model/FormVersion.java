package tonghop.model;

/**
 * That a document brought a version of one form of a unit's report.
 *
 * @param version from 1
 * @param document its number
 * @param counts false where a later version took its place
 */
public record FormVersion(String unit, String form, int version, long document, boolean counts) {}
