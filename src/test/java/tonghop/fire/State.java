package tonghop.fire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tonghop.model.Finding;
import tonghop.model.LedgerLine;
import tonghop.store.Store;

/**
 * How a home stands when nothing is left to do.
 *
 * @param figures {@code programme/period} → tong-hop.json, but for the numbers of documents and the times when they came
 * @param letters every hand-over
 * @param left what lies where nothing should lie: in the inbox, half written in out and originals
 * @param database what its own check says, {@code ok} where it is whole
 */
record State(
        List<LedgerLine> ledger,
        Map<String, String> figures,
        List<PostServer.Letter> letters,
        List<String> left,
        String database) {

    /** As which document, and when, something came. */
    private static final Pattern OF_ORDER = Pattern.compile("\"(document|receivedAt)\": [^,\\n]*");

    static State of(Office office) throws Exception {
        List<LedgerLine> ledger;
        try (Store store = office.store()) {
            ledger = store.since(0);
        }
        return new State(
                ledger, figures(office.home.resolve("out")), office.post.letters(), left(office), check(office));
    }

    /** What does not depend on the order in which lanes came, of each document. */
    List<String> documents() {
        return ledger.stream()
                .map(l -> String.join(
                        " | ",
                        l.arrival().file(),
                        String.valueOf(l.arrival().container()),
                        l.arrival().sha256(),
                        String.valueOf(l.arrival().sender()),
                        l.verdict().code(),
                        l.programme() + "/" + l.period() + "/" + l.unit(),
                        "version " + l.version(),
                        String.valueOf(l.timeliness()),
                        l.findings().stream().map(Finding::code).toList().toString()))
                .sorted()
                .toList();
    }

    private static Map<String, String> figures(Path out) throws IOException {
        var figures = new TreeMap<String, String>();
        if (!Files.exists(out)) {
            return figures;
        }
        Path place = out.toRealPath();
        for (Path file : files(place)) {
            if (file.getFileName().toString().equals("tong-hop.json")) {
                figures.put(
                        place.relativize(file.getParent()).toString(),
                        OF_ORDER.matcher(Files.readString(file)).replaceAll("\"$1\": \"-\""));
            }
        }
        return figures;
    }

    private static List<String> left(Office office) throws Exception {
        var left = new ArrayList<String>();
        files(office.home.resolve("inbox")).forEach(f -> left.add(f.toString()));
        Stream.concat(files(office.home.resolve("out")).stream(), files(office.home.resolve("originals")).stream())
                .filter(f -> f.getFileName().toString().matches("\\.?part-.*"))
                .forEach(f -> left.add(f.toString()));
        if (office.post.waiting() > 0) {
            left.add(office.post.waiting() + " messages");
        }
        return left;
    }

    private static String check(Office office) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + office.database());
                var statement = connection.createStatement()) {
            var said = new ArrayList<String>();
            for (String check : List.of("PRAGMA integrity_check", "PRAGMA foreign_key_check")) {
                try (var rows = statement.executeQuery(check)) {
                    while (rows.next()) {
                        said.add(rows.getString(1));
                    }
                }
            }
            return String.join(", ", said);
        }
    }

    static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder.toRealPath())) {
            return all.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }
}
