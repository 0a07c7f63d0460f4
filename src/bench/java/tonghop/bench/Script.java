package tonghop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** What a clerk would use instead: a short script that reads a folder of reports and writes the sums into one workbook. */
enum Script {
    PANDAS("pandas", python(), "src/bench/python/pandas_sums.py", List.of("-c", "import pandas, openpyxl")),
    OPENPYXL("openpyxl, read-only", python(), "src/bench/python/openpyxl_sums.py", List.of("-c", "import openpyxl")),
    SHEETJS("SheetJS, lean", "node", "target/bench-js/sums.js", List.of("-e", "require('./target/bench-js/node_modules/xlsx')"));

    private static final Path JS = Path.of("src/bench/js");
    private static final Path JS_INSTALLED = Path.of("target/bench-js");

    final String tool;
    private final String interpreter;
    private final String file;
    private final List<String> probe;

    /** @param probe ends well where what the script needs is there */
    Script(String tool, String interpreter, String file, List<String> probe) {
        this.tool = tool;
        this.interpreter = interpreter;
        this.file = file;
        this.probe = probe;
    }

    /** Debian's, which has Debian's python3-pandas and python3-openpyxl, unless {@code -Dbench.python} names another. */
    private static String python() {
        return System.getProperty("bench.python", "/usr/bin/python3");
    }

    /** @param sums the workbook to be written */
    ProcessRun run(Path folder, Path sums) throws IOException, InterruptedException {
        return ProcessRun.of(List.of(interpreter, file, folder.toString(), sums.toString()));
    }

    /** Why it cannot be run here, after what it needs was installed where that is possible; empty if it can. */
    Optional<String> missing() throws InterruptedException {
        try {
            if (this == SHEETJS) {
                install();
            }
            ProcessRun.of(List.of(interpreter, probe.get(0), probe.get(1)));
            return Optional.empty();
        } catch (IOException | IllegalStateException e) {
            return Optional.of(String.valueOf(e.getMessage()).strip().lines().reduce((a, b) -> b).orElse("unknown"));
        }
    }

    /** Its one library, from npm's registry. */
    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(JS_INSTALLED);
        for (String name : List.of("package.json", "package-lock.json", "sums.js")) {
            Files.copy(JS.resolve(name), JS_INSTALLED.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(JS_INSTALLED.resolve("node_modules/xlsx"))) {
            ProcessRun.of(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", JS_INSTALLED.toString()));
        }
    }
}
