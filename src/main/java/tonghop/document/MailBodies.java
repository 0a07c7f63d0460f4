package tonghop.document;

import jakarta.mail.util.SharedFileInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the parts of a multipart body (RFC 2046, 5.1); a missing end is the end of the body. */
final class MailBodies {

    /** A boundary has 70 characters at most; of a line no more than this is looked at. */
    private static final int LOOK = 200;

    private final SharedFileInputStream body;
    private final ContainerBudget budget;
    private final int depth;
    private final List<SharedFileInputStream> parts = new ArrayList<>();
    private @Nullable String boundary;
    private long start = -1;
    private boolean ended;

    private MailBodies(MailPart multipart, ContainerBudget budget, int depth) {
        this.body = multipart.raw();
        this.boundary = multipart.boundary().map(String::stripTrailing).orElse(null);
        this.budget = budget;
        this.depth = depth;
    }

    /** @param depth how deep the parts lie in their message, from 1 */
    static List<SharedFileInputStream> of(MailPart multipart, ContainerBudget budget, int depth) throws IOException {
        var bodies = new MailBodies(multipart, budget, depth);
        bodies.find();
        return bodies.parts;
    }

    private void find() throws IOException {
        long position = 0;
        long lineStart = 0;
        long lineEnding = 0;
        var line = new StringBuilder();
        try (InputStream in = new BufferedInputStream(body.newStream(0, -1))) {
            int before = -1;
            for (int c = in.read(); c >= 0 && !ended; c = in.read()) {
                position++;
                if (c == '\n') {
                    line(line, lineStart, lineEnding, position);
                    lineEnding = before == '\r' ? 2 : 1;
                    lineStart = position;
                    line.setLength(0);
                } else if (line.length() < LOOK) {
                    line.append((char) c);
                }
                before = c;
            }
        }
        if (!ended) {
            line(line, lineStart, lineEnding, position);
            end(position);
        }
    }

    /** @param ending the bytes of the line end before this line, which belong to a boundary */
    private void line(StringBuilder line, long lineStart, long ending, long next) {
        Optional<String> after = afterBoundary(line.toString().stripTrailing());
        if (after.isPresent()) {
            end(lineStart - ending);
            start = next;
            ended = after.get().equals("--");
        }
    }

    /** What follows the boundary in its line, nothing or two dashes; empty for any other line. */
    private Optional<String> afterBoundary(String line) {
        if (boundary == null && line.length() > 2 && line.startsWith("--")) {
            boundary = line.substring(2); // the header has none: the first that looks like one
        }
        if (boundary == null || !line.startsWith("--" + boundary)) {
            return Optional.empty();
        }
        return Optional.of(line.substring(2 + boundary.length())).filter(rest -> rest.isEmpty() || rest.equals("--"));
    }

    private void end(long end) {
        if (start >= 0 && end > start && !ended) {
            budget.countPart(depth);
            parts.add((SharedFileInputStream) body.newStream(start, end));
        }
    }
}
