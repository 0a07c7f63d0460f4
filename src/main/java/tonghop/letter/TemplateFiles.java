package tonghop.letter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files that letters are made from: those that come with the program, and over them an office's own of the same name. */
final class TemplateFiles {

    static final String FINDINGS = "findings.properties";
    /** More than this is no letter. */
    static final int MOST_BYTES = 200_000;

    /** Parts that several templates share. */
    private static final List<String> PARTS = List.of("top", "point", "signature", "document", "figures-in-text");

    private static final List<String> TYPES = List.of(".txt", ".html");

    private final @Nullable Path own;

    /** A template, and how its file is called where something is wrong in it. */
    record TemplateFile(String name, String text) {}

    /** @param own the office's folder, which need not be there; null for none */
    TemplateFiles(@Nullable Path own) {
        this.own = own;
    }

    /**
     * The names of the office's templates, in order.
     *
     * @throws LetterTemplateException if a file in the office's folder would stand in for nothing
     */
    List<String> own() throws IOException {
        if (own == null || !Files.isDirectory(own)) {
            return List.of();
        }
        List<String> names;
        try (Stream<Path> files = Files.list(own)) {
            names = files.map(f -> f.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
        Set<String> known = known();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new LetterTemplateException(
                        own.resolve(name).toString(),
                        1,
                        "không có mẫu thư tên này; các tên: " + String.join(", ", known));
            }
        }
        return names.stream().filter(name -> !name.equals(FINDINGS)).toList();
    }

    private static Set<String> known() {
        var known = new TreeSet<String>();
        known.add(FINDINGS);
        for (String type : TYPES) {
            Stream.of(LetterKind.values()).forEach(kind -> known.add(kind.template() + type));
            PARTS.forEach(part -> known.add(part + type));
        }
        return known;
    }

    /** True where the office has a file of that name. */
    boolean isOwn(String name) {
        return own != null && Files.exists(own.resolve(name));
    }

    /** The file that comes with the program. */
    TemplateFile builtIn(String name) throws IOException {
        try (InputStream in = TemplateFiles.class.getResourceAsStream("/letters/" + name)) {
            return new TemplateFile(
                    "letters/" + name,
                    new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /**
     * The office's file of that name, else the program's.
     *
     * @throws LetterTemplateException if the office's is too large or no UTF-8
     */
    TemplateFile read(String name) throws IOException {
        if (own == null || !isOwn(name)) {
            return builtIn(name);
        }
        Path file = own.resolve(name);
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw new LetterTemplateException(
                    file.toString(), 1, "mẫu thư lớn hơn " + MOST_BYTES + " byte; rút ngắn mẫu");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new TemplateFile(file.toString(), text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new LetterTemplateException(file.toString(), 1, "tệp không phải là UTF-8; lưu lại bằng UTF-8");
        }
    }

    static boolean isPart(String name) {
        return PARTS.contains(name);
    }

    static String parts() {
        return String.join(", ", PARTS);
    }
}
