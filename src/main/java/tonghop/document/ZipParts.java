package tonghop.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an office document's zip container, by name: without a leading slash, any case (ECMA-376 part 2, 6.2.2).
 * Nothing is ever written out under those names.
 */
final class ZipParts implements AutoCloseable {

    private final ZipFile zip;
    private final Budget budget;
    private final Map<String, ZipEntry> byName = new HashMap<>();

    private ZipParts(ZipFile zip, Budget budget) {
        this.zip = zip;
        this.budget = budget;
    }

    /** @throws Refusal where the list of entries is broken, encrypted, ambiguous or past a limit */
    static ZipParts open(Path file, Budget budget) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw String.valueOf(e.getMessage()).contains("encrypted")
                    ? Refusal.encrypted()
                    : Refusal.damaged("tệp nén bên trong bị cắt cụt hoặc sai mục lục");
        }
        var parts = new ZipParts(zip, budget);
        try {
            parts.list();
            return parts;
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void list() {
        Limits limits = budget.limits();
        budget.checkEntries(zip.size());
        long declared = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            declared += Math.max(0, entry.getSize());
            if (declared > limits.documentBytes() || declared < 0) {
                throw Refusal.tooLarge("nội dung sau khi giải nén vượt " + Budget.megabytes(limits.documentBytes()));
            }
            if (byName.put(key(entry.getName()), entry) != null) {
                throw Refusal.damaged("tệp nén bên trong có hai mục trùng tên");
            }
        }
    }

    private static String key(String name) {
        String key = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        if (("/" + key + "/").contains("/../")) {
            throw Refusal.unsafe("tệp nén bên trong có mục trỏ ra ngoài (“..”)");
        }
        return key.startsWith("/") ? key.substring(1) : key;
    }

    boolean has(String name) {
        return byName.containsKey(key(name));
    }

    /** The names, in lower case. */
    Set<String> names() {
        return byName.keySet();
    }

    /** @param pattern a regular expression that is to be found in the name in lower case */
    boolean anyNamed(String pattern) {
        return byName.keySet().stream().anyMatch(Pattern.compile(pattern).asPredicate());
    }

    /** The part's bytes, counted and checked; null where there is no such part. */
    @Nullable
    MeasuredStream part(String name) throws IOException {
        ZipEntry entry = byName.get(key(name));
        return entry == null ? null : new MeasuredStream(zip.getInputStream(entry), entry, budget);
    }

    Budget budget() {
        return budget;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
