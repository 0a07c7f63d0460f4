package tonghop.pipeline.audit;

/**
 * Something that is not as the events say, for people.
 *
 * @param code what kind it is of, for programs
 * @param where it was found
 * @param message what was expected and what was found
 * @param mend what to do about it
 */
public record AuditFinding(String code, String where, String message, String mend) {}
