package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same reports give the same bytes wherever the machine is set up. */
class LocaleTest {

    private static final Path REPORT =
            Path.of("inbox-sample/2024-05-03T09-00/BC DVCQ 6 tháng đầu năm 2024 (Vĩnh Cửu).xlsx");

    private final Locale before = Locale.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void outputsAreTheSameUnderEveryLocale() throws IOException {
        byte[] usual = figures("en");

        for (String tag : new String[] {"ar", "fa", "th-TH-u-nu-thai", "tr"}) {
            assertThat(figures(tag)).as(tag).isEqualTo(usual);
            assertThat(Program.run("verify", "--home", folder.resolve(tag)).out())
                    .as(tag)
                    .contains("đều đúng");
        }
    }

    private byte[] figures(String tag) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(tag));
        Path home = folder.resolve(tag);
        Files.createDirectories(home.resolve("inbox"));
        Files.copy(REPORT, home.resolve("inbox/báo cáo.xlsx"));
        assertThat(Program.run("once", "--home", home, "--now", "2024-05-03T09:00:00+07:00")
                        .exitCode())
                .isZero();
        return Files.readAllBytes(home.resolve("out/dvcq-bdt-dongnai/2024-6M/tong-hop.json"));
    }
}
