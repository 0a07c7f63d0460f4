package tonghop.programme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** An office's configuration folder with definitions of its own: units, two forms, a regime. */
record OfficeFolder(Path config) {

    private static final List<String> FILES =
            List.of("units.yaml", "forms/form-90.yaml", "forms/form-91.yaml", "regime.yaml");

    static OfficeFolder in(Path config) throws IOException {
        var office = new OfficeFolder(config);
        for (String file : FILES) {
            office.write(file, original(file));
        }
        return office;
    }

    Path path(String file) {
        return config.resolve("programmes").resolve(file);
    }

    String read(String file) throws IOException {
        return Files.readString(path(file));
    }

    void write(String file, String text) throws IOException {
        Files.createDirectories(path(file).getParent());
        Files.writeString(path(file), text);
    }

    void replace(String file, String what, String by) throws IOException {
        String text = read(file);
        if (!text.contains(what)) {
            throw new IllegalArgumentException(file + " has no “" + what + "”");
        }
        write(file, text.replace(what, by));
    }

    Definitions load() {
        return Definitions.load(config);
    }

    private static String original(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(OfficeFolder.class.getResourceAsStream("office/" + file), file)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
