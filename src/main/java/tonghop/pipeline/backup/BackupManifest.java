package tonghop.pipeline.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tonghop.pipeline.home.Originals;
import tonghop.pipeline.home.OwnerOnly;

/**
 * What belongs to a backup: every file with its SHA-256, as lines that {@code sha256sum -c} checks from the backup's place. Its last line is
 * the hash of those before it, so that one that was cut short is none.
 *
 * @param embedded whether the ledger is in it; that of a server is not
 * @param files by their paths under the place, with slashes
 */
record BackupManifest(Instant taken, boolean embedded, SortedMap<String, String> files) {

    static final String NAME = "manifest.sha256";
    private static final String FORMAT = "# TongHop backup 1";
    private static final String TAKEN = "# taken ";
    private static final String LEDGER = "# ledger ";
    private static final String END = "# end ";
    private static final String ESCAPED = "\\";
    private static final int HASH = 64;
    private static final int HEAD_LINES = 3;

    void write(Path file) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(FORMAT);
        lines.add(TAKEN + taken);
        lines.add(LEDGER + (embedded ? "included" : "of a server"));
        files.forEach((path, sha256) -> lines.add(line(sha256, path)));
        String text = String.join("\n", lines) + "\n";
        OwnerOnly.createFile(file);
        Originals.copy(
                new ByteArrayInputStream((text + END + sha256(text) + "\n").getBytes(StandardCharsets.UTF_8)), file);
    }

    /** What the file says; empty if it is not there, was cut short or changed. */
    static Optional<BackupManifest> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        int end = text.lastIndexOf(END);
        if (end < 0 || !text.substring(end).equals(END + sha256(text.substring(0, end)) + "\n")) {
            return Optional.empty();
        }
        List<String> lines = text.substring(0, end).lines().toList();
        return lines.get(0).equals(FORMAT) ? Optional.of(of(lines)) : Optional.empty();
    }

    /** Lines that are as they were written. */
    private static BackupManifest of(List<String> lines) {
        var files = new TreeMap<String, String>();
        for (String line : lines.subList(HEAD_LINES, lines.size())) {
            boolean escaped = line.startsWith(ESCAPED);
            String plain = escaped ? line.substring(1) : line;
            String path = plain.substring(HASH + 2);
            files.put(escaped ? path.translateEscapes() : path, plain.substring(0, HASH));
        }
        return new BackupManifest(
                Instant.parse(lines.get(1).substring(TAKEN.length())),
                lines.get(2).equals(LEDGER + "included"),
                files);
    }

    /** As {@code sha256sum} writes it, also where a name has a line break. */
    private static String line(String sha256, String path) {
        String escaped = path.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        return (escaped.equals(path) ? "" : ESCAPED) + sha256 + "  " + escaped;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
