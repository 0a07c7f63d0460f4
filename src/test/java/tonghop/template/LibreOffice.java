package tonghop.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A second spreadsheet program, without its windows.
 *
 * @param directory for its profile, which it has for itself
 */
public record LibreOffice(Path directory) {

    /** Makes it compute every formula anew as it opens the file, instead of trusting the stored values. */
    private static final String ALWAYS_RECALCULATE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">\
            <value>0</value></prop></item>
            </oor:items>
            """;

    /**
     * Opens the files, all in one start of the program, and saves each under its name in the other format.
     *
     * @param format as it names them: {@code xlsx}, {@code ods}, {@code xls}
     * @param out the folder to save in
     */
    public void save(List<Path> files, String format, Path out) throws IOException, InterruptedException {
        assertThat(installed())
                .as("soffice is on the PATH (Debian package libreoffice-calc-nogui)")
                .isTrue();
        var profile = Files.createDirectories(directory.resolve("profile/user"));
        Files.writeString(profile.resolve("registrymodifications.xcu"), ALWAYS_RECALCULATE);
        var soffice = new ProcessBuilder(command(files, format, out))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("soffice.log").toFile())
                .start();
        boolean ended = soffice.waitFor(3, TimeUnit.MINUTES);
        soffice.destroyForcibly();
        assertThat(ended).as("soffice ended in time").isTrue();
    }

    private List<String> command(List<Path> files, String format, Path out) {
        var options = Stream.of(
                "soffice",
                "-env:UserInstallation=" + directory.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                out.toString());
        return Stream.concat(options, files.stream().map(Path::toString)).toList();
    }

    private static boolean installed() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(d -> Files.isExecutable(Path.of(d, "soffice")));
    }
}
