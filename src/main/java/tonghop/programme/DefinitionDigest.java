package tonghop.programme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What tells one state of all definitions from another: a hash over the built-in files and an office's own, by name. */
final class DefinitionDigest {

    private static final int FOLDERS_DEEP = 2;

    private final MessageDigest digest;

    private DefinitionDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(Path configFolder) throws IOException {
        var of = new DefinitionDigest();
        for (String name : DefinitionFiles.text(DefinitionFiles.INDEX).lines().toList()) {
            of.add(name, DefinitionFiles.text(name).getBytes(StandardCharsets.UTF_8));
        }
        Path holidays = configFolder.resolve(DefinitionFiles.HOLIDAYS);
        if (Files.isRegularFile(holidays)) {
            of.add(DefinitionFiles.HOLIDAYS, Files.readAllBytes(holidays));
        }
        of.addAll(configFolder.resolve(DefinitionFiles.FOLDER));
        return HexFormat.of().formatHex(of.digest.digest());
    }

    private void addAll(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder, FOLDERS_DEEP)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            add(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
    }

    private void add(String name, byte[] bytes) {
        digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
