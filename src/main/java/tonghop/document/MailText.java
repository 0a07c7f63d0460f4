package tonghop.document;

import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tonghop.text.VietnameseText;

/** Finds what a message says: its first plain text, or where it has none the text of its first page of HTML. */
final class MailText {

    private static final System.Logger LOG = System.getLogger(MailText.class.getName());

    /** Tags and styles take several times the room of the text. */
    private static final int HTML_SHARE = 10;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private final ContainerLimits limits;
    private final ContainerBudget budget;
    private @Nullable String plain;
    private @Nullable String html;
    private boolean hasFigures;

    private MailText(ContainerLimits limits) {
        this.limits = limits;
        this.budget = new ContainerBudget(limits);
    }

    /** Of a message past the limits what was found before. */
    static MailText of(MailPart message, ContainerLimits limits) throws IOException {
        var text = new MailText(limits);
        try {
            text.walk(message, 0);
        } catch (RuntimeException | StackOverflowError e) {
            // Past a limit, or the parsers' surprise at hostile bytes: whoever opens the message says so.
            LOG.log(Level.DEBUG, "text not read to its end", e);
        }
        return text;
    }

    /** Empty where nothing is said. */
    String text() {
        return Optional.ofNullable(plain).filter(said -> !said.isEmpty()).orElseGet(() -> html == null ? "" : html);
    }

    /** Whether figures stand in the plain text or in the page. */
    boolean hasFigures() {
        return hasFigures;
    }

    private void walk(MailPart part, int depth) throws IOException {
        String type = part.type();
        boolean file = part.fileName().isPresent() || part.disposition().equals("attachment");
        if (type.startsWith("multipart/")) {
            for (SharedFileInputStream inner : MailBodies.of(part, budget, depth + 1)) {
                walk(MailPart.of(inner, limits.headerBytes()), depth + 1);
            }
        } else if (type.equals("text/plain") && plain == null && !file) {
            plain = shortened(decoded(part, 1).strip());
            hasFigures |= WrittenFigures.areIn(plain);
        } else if (type.equals("text/html") && html == null && !file) {
            Element page = Jsoup.parse(decoded(part, HTML_SHARE)).body();
            hasFigures |= WrittenFigures.areInTable(page);
            html = shortened(shown(page));
            hasFigures |= WrittenFigures.areIn(html);
        }
    }

    private String decoded(MailPart part, int share) {
        try (InputStream in = part.decoded()) {
            // Four bytes are the most that a character takes.
            return MailCharset.decode(in.readNBytes(limits.textLength() * 4 * share), part.charset());
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "text not decoded", e);
            return "";
        }
    }

    private String shortened(String text) {
        return text.substring(0, Math.min(text.length(), limits.textLength()));
    }

    /** As it is read, block by block; cells stay apart, or the number of a row and its figure would be one. */
    private static String shown(Element body) {
        body.select("script, style, template, noscript, head, title").remove();
        body.select("br").forEach(br -> br.after("\n"));
        body.select("p, div, tr, li, h1, h2, h3, h4, h5, h6, table, blockquote").forEach(block -> block.prepend("\n"));
        body.select("td + td, td + th, th + td, th + th").forEach(cell -> cell.prepend(" | "));
        return body.wholeText()
                .lines()
                .map(line ->
                        VietnameseText.nfc(SPACES.matcher(line).replaceAll(" ")).strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
