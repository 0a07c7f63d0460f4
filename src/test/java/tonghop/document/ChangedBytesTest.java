package tonghop.document;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangedBytesTest {

    private static final int TIMES = 400;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openpyxl.xlsx",
                "libreoffice.xlsx",
                "libreoffice.xls",
                "xlwt.xls",
                "libreoffice-word.docx",
                "libreoffice-word.doc"
            })
    void endInAResultWhicheverBytesAreChanged(String name) throws IOException {
        byte[] whole;
        try (InputStream in = ChangedBytesTest.class.getResourceAsStream(name)) {
            whole = in.readAllBytes();
        }
        var random = new Random(name.hashCode());
        var reader = new DocumentReader(Limits.defaults());
        for (int i = 0; i < TIMES; i++) {
            byte[] changed = whole.clone();
            for (int k = 0; k <= random.nextInt(4); k++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve(name), changed);
            assertThatCode(() -> reader.read(file, name))
                    .as("change %d of %s", i, name)
                    .doesNotThrowAnyException();
        }
    }
}
