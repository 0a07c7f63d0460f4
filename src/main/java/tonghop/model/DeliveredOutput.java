package tonghop.model;

import java.time.Instant;

/**
 * A consolidated output that was approved for the receiving office. Its bytes are kept and never change.
 *
 * @param version in the order of the period's approvals, from 1
 * @param sha256 of the workbook's bytes, 64 lower-case hexadecimal digits
 * @param jsonSha256 of the bytes of the same figures for programs
 * @param by who approved it
 * @param reason in that person's words
 */
public record DeliveredOutput(
        String programme,
        Period period,
        int version,
        String sha256,
        String jsonSha256,
        String by,
        Instant at,
        String reason) {}
