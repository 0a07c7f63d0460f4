package tonghop.recognise;

import java.time.Instant;
import java.util.List;

/**
 * What may tell whose report it is, and when it came.
 *
 * @param blocks strong evidence: what stands over the tables
 * @param stamps strong evidence: the marks of templates
 * @param names weak evidence: what files and sheets are called
 * @param namesDecide whether names, and the calendar for a missing year, decide where blocks and stamps are silent
 */
record Evidence(
        List<TitleBlock> blocks,
        List<Candidate<Stamp>> stamps,
        List<GivenName> names,
        boolean namesDecide,
        Instant receivedAt) {

    /** The same with names allowed to decide. */
    Evidence withNamesDeciding() {
        return new Evidence(blocks, stamps, names, true, receivedAt);
    }
}
