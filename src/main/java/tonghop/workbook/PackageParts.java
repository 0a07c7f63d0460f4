package tonghop.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of an office package as its sender packed them. */
final class PackageParts {

    /** All XML of the package, inflated; POI needs some twenty times as much memory for it. */
    static final int MOST_XML = 12 << 20;

    /** Pictures, macros and whatever is not looked into. */
    static final int MOST_OTHER = 48 << 20;

    private static final int MOST_PARTS = 2_000;
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Map<String, byte[]> parts;

    private PackageParts(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** @throws IOException where the bytes are no zip, or one that is too large or has two parts of one name */
    static PackageParts of(byte[] zip) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        int xml = MOST_XML;
        int other = MOST_OTHER;
        try (var file = ZipFile.builder().setByteArray(zip).get()) {
            for (var entry : Collections.list(file.getEntriesInPhysicalOrder())) {
                if (entry.isDirectory()) {
                    continue;
                }
                boolean isXml = !isOpaque(entry.getName());
                byte[] bytes;
                try (InputStream in = file.getInputStream(entry)) {
                    bytes = in.readNBytes((isXml ? xml : other) + 1);
                }
                xml -= isXml ? bytes.length : 0;
                other -= isXml ? 0 : bytes.length;
                if (xml < 0 || other < 0 || parts.put(entry.getName(), bytes) != null || parts.size() > MOST_PARTS) {
                    throw new IOException("not a package to be opened");
                }
            }
        }
        return new PackageParts(parts);
    }

    private static boolean isOpaque(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !(lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml"));
    }

    /** The content types of the parts, or an empty text. */
    String contentTypes() {
        return new String(parts.getOrDefault("[Content_Types].xml", new byte[0]), StandardCharsets.UTF_8);
    }

    boolean anyNamed(Pattern name) {
        return parts.keySet().stream().anyMatch(part -> name.matcher(part).find());
    }

    /** Whether a part of such a name holds such content. */
    boolean anyHolds(Pattern name, Predicate<byte[]> content) {
        return parts.entrySet().stream()
                .anyMatch(part -> name.matcher(part.getKey()).find() && content.test(part.getValue()));
    }

    /** The same parts, and no others, as a zip that says the same to every reader. */
    byte[] packed() throws IOException {
        return packed(parts);
    }

    /**
     * The package that POI wrote of this one, with every part that was not to change as it was.
     *
     * @param changed the names of the parts that are taken as they were written
     */
    byte[] packed(byte[] written, Set<String> changed) throws IOException {
        var all = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(written))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] before = parts.get(entry.getName());
                all.put(
                        entry.getName(),
                        before == null || changed.contains(entry.getName()) ? zip.readAllBytes() : before);
            }
        }
        return packed(all);
    }

    private static byte[] packed(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
