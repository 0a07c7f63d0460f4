package tonghop.programme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the files of definitions: the built-in ones and an office's own. Each is read into nodes, by its name. */
final class DefinitionFiles {

    /** The registry of units, below the folder of definitions. */
    static final String UNITS = "units.yaml";

    /** The folder of more files of the registry, below the folder of definitions. */
    static final String MORE_UNITS = "units/";

    /** The words by which documents are recognised, below the folder of definitions. */
    static final String VOCABULARY = "vocabulary.yaml";

    /** The days off; an office's own stand in the folder above its definitions. */
    static final String HOLIDAYS = "holidays.yaml";

    /** The folder of forms, below the folder of definitions. */
    static final String FORMS = "forms/";

    static final String FOLDER = "programmes/";
    /** The list of the built-in files, below the folder of definitions. */
    static final String INDEX = "index";

    private static final String YAML = ".yaml";
    private static final String YML = ".yml";

    private final Problems problems;
    private final Map<String, Node> found = new LinkedHashMap<>();
    private final Set<String> unread = new HashSet<>();

    /**
     * What a folder holds.
     *
     * @param files name → content
     * @param unread the names of files that are there and could not be read; why is among the problems
     */
    record Found(Map<String, Node> files, Set<String> unread) {}

    private DefinitionFiles(Problems problems) {
        this.problems = problems;
    }

    /** @param replaced names that are not read */
    static Map<String, Node> builtIn(Set<String> replaced, Problems problems) {
        var files = new DefinitionFiles(problems);
        text(INDEX)
                .lines()
                .filter(name -> isUnits(name) || name.equals(HOLIDAYS) || !replaced.contains(name))
                .forEach(name -> files.add(name, FOLDER + name, text(name)));
        return files.found;
    }

    /** What is in {@code programmes/} of that folder; nothing if there is no such folder. */
    static Found office(@Nullable Path configFolder, Problems problems) {
        var files = new DefinitionFiles(problems);
        if (configFolder != null) {
            Path holidays = configFolder.resolve(HOLIDAYS);
            if (Files.exists(holidays)) {
                files.read(holidays, "", HOLIDAYS);
            }
            files.read(configFolder.resolve(FOLDER), "");
            files.read(configFolder.resolve(FOLDER).resolve(FORMS), FORMS);
            files.read(configFolder.resolve(FOLDER).resolve(MORE_UNITS), MORE_UNITS);
        }
        return new Found(files.found, files.unread);
    }

    /** True for a file of the registry: an office's replaces units, not the built-in file of its name. */
    static boolean isUnits(String name) {
        return name.equals(UNITS) || name.startsWith(MORE_UNITS);
    }

    private void read(Path folder, String prefix) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        for (Path file : list(folder)) {
            if (found.size() == DefinitionLimits.FILES) {
                problems.add(
                        new Place(folder.toString(), 1),
                        "có hơn " + DefinitionLimits.FILES + " tệp định nghĩa; bớt tệp");
                unread.add(prefix + file.getFileName());
                return;
            }
            read(file, prefix, file.getFileName().toString());
        }
    }

    private List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(DefinitionFiles::isDefinition).sorted().toList();
        } catch (IOException e) {
            problems.add(new Place(folder.toString(), 1), "không đọc được thư mục; kiểm tra quyền đọc");
            unread.add(UNITS);
            return List.of();
        }
    }

    /** Files that start with a dot are an editor's. */
    private static boolean isDefinition(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(YAML) || name.endsWith(YML)) && !name.startsWith(".") && !Files.isDirectory(file);
    }

    private void read(Path file, String prefix, String fileName) {
        String name =
                fileName.endsWith(YML) ? fileName.substring(0, fileName.length() - YML.length()) + YAML : fileName;
        unread.add(prefix + name);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(DefinitionLimits.FILE_BYTES + 1);
            if (bytes.length > DefinitionLimits.FILE_BYTES) {
                problems.add(
                        new Place(file.toString(), 1), "tệp lớn hơn 1 MB, không phải là định nghĩa; kiểm tra lại tệp");
                return;
            }
            add(prefix + name, file.toString(), decoded(bytes, file));
        } catch (IOException e) {
            problems.add(new Place(file.toString(), 1), "không đọc được tệp; kiểm tra quyền đọc");
        }
    }

    private void add(String name, String shown, @Nullable String text) {
        if (found.containsKey(name)) {
            problems.add(new Place(shown, 1), "đã có tệp cùng tên với đuôi .yaml; giữ một trong hai");
        } else if (text != null) {
            YamlTree.read(shown, text, problems).ifPresent(node -> {
                found.put(name, node);
                unread.remove(name);
            });
        }
    }

    /** Null, and noted with its line, where the bytes are no UTF-8. */
    private @Nullable String decoded(byte[] bytes, Path file) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
            int line = 1 + (int) out.flip().chars().filter(c -> c == '\n').count();
            problems.add(new Place(file.toString(), line), "tệp không ở dạng UTF-8; lưu lại với mã UTF-8");
            return null;
        }
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Of a built-in file. */
    static String text(String name) {
        try (InputStream in = DefinitionFiles.class.getResourceAsStream("/" + FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("Bản cài đặt thiếu tệp " + FOLDER + name + "; cài lại chương trình.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
