package tonghop.document;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Tells what an OLE2 file holds by the names of its streams. */
final class Ole2Format {

    private static final Map<String, DocumentFormat> BY_STREAM = new TreeMap<>(Map.of(
            "worddocument", DocumentFormat.WORD,
            "powerpoint document", DocumentFormat.POWERPOINT,
            "pp97_dualstorage", DocumentFormat.POWERPOINT,
            "__properties_version1.0", DocumentFormat.MAIL));

    private Ole2Format() {}

    /** @param streams the names at the file's top level */
    static DocumentFormat of(Set<String> streams) {
        if (named("encryptedpackage", streams).isPresent()) {
            throw Refusal.encrypted();
        }
        if (named("workbook", streams).isPresent()) {
            return DocumentFormat.XLS;
        }
        if (named("book", streams).isPresent()) {
            return DocumentFormat.OLD_EXCEL;
        }
        return BY_STREAM.entrySet().stream()
                .filter(known -> named(known.getKey(), streams).isPresent())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(DocumentFormat.OTHER_OFFICE);
    }

    /** The stream's name as the file writes it. */
    static Optional<String> named(String lowerCase, Set<String> streams) {
        return streams.stream()
                .filter(s -> s.toLowerCase(Locale.ROOT).equals(lowerCase))
                .min(String::compareTo);
    }
}
