package tonghop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tonghop.model.Finding;
import tonghop.model.Severity;

/** Makes containers, opens them, and says what came out. */
final class Containers {

    private final Path folder;
    private int puts;

    Containers(Path folder) {
        this.folder = folder;
    }

    Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "container", null), bytes);
    }

    Unpacked open(byte[] bytes, ContainerLimits limits) throws IOException {
        return new Unpacker(limits).open(file(bytes), in -> {
            byte[] all = in.readAllBytes();
            puts++;
            return file(all);
        });
    }

    Unpacked.Opened opened(byte[] bytes) throws IOException {
        return opened(bytes, ContainerLimits.defaults());
    }

    Unpacked.Opened opened(byte[] bytes, ContainerLimits limits) throws IOException {
        Unpacked unpacked = open(bytes, limits);
        assertThat(unpacked).isInstanceOf(Unpacked.Opened.class);
        return (Unpacked.Opened) unpacked;
    }

    Finding refused(byte[] bytes) throws IOException {
        return refused(bytes, ContainerLimits.defaults());
    }

    Finding refused(byte[] bytes, ContainerLimits limits) throws IOException {
        Unpacked unpacked = open(bytes, limits);
        assertThat(unpacked).isInstanceOf(Unpacked.Refused.class);
        Finding reason = ((Unpacked.Refused) unpacked).reasons().get(0);
        assertThat(reason.severity()).isEqualTo(Severity.ERROR);
        assertThat(reason.message()).contains("Hãy ");
        return reason;
    }

    /** How many files were put on the shelf. */
    int puts() {
        return puts;
    }

    /** The files in their order, e.g. {@code [a.xlsx, b.zip[c.xlsx], d.zip(container-too-deep)]}. */
    static String tree(Unpacked unpacked) {
        if (unpacked instanceof Unpacked.Opened opened) {
            return opened.files().stream()
                    .map(file -> file.name() + tree(file.contents()))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return unpacked instanceof Unpacked.Refused refused
                ? "(" + refused.reasons().get(0).code() + ")"
                : "";
    }

    String tree(byte[] bytes) throws IOException {
        return tree(open(bytes, ContainerLimits.defaults()));
    }

    static String text(InnerFile file) throws IOException {
        return Files.readString(file.bytes());
    }

    /** A zip of small text files, dated alike. */
    static byte[] zip(String... names) throws IOException {
        return zip(List.of(names).stream()
                .map(name -> new Entry(name, name.getBytes(StandardCharsets.UTF_8)))
                .toList());
    }

    record Entry(String name, byte[] bytes) {}

    static byte[] zip(List<Entry> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Entry entry : entries) {
                var header = new ZipEntry(entry.name());
                header.setTime(1_700_000_000_000L);
                zip.putNextEntry(header);
                zip.write(entry.bytes());
            }
        }
        return bytes.toByteArray();
    }
}
