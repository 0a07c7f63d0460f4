package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;

/** A home and the commands that a clerk gives in it. */
record Desk(Path home, String now) {

    /** Takes the file in under another name. */
    void take(Path file, String name) throws IOException {
        Files.createDirectories(home.resolve("inbox"));
        Files.copy(file, home.resolve("inbox").resolve(name));
        Program.Ended once = Program.run("once", "--home", home, "--now", now);
        assertThat(once.exitCode()).as(once.err()).isZero();
    }

    /** The same workbook with other values in some cells of the sheet that is signed, of a template its first; an empty text empties the cell. */
    Path edited(Path source, String name, Map<String, String> cells) throws IOException {
        Path target = home.resolve(name);
        try (var in = Files.newInputStream(source);
                Workbook book = WorkbookFactory.create(in);
                var out = Files.newOutputStream(target)) {
            for (var cell : cells.entrySet()) {
                var at = new CellReference(cell.getKey());
                var edited = summary(book).getRow(at.getRow()).getCell(at.getCol());
                edited.setBlank();
                if (!cell.getValue().isEmpty()) {
                    edited.setCellValue(cell.getValue());
                }
            }
            book.write(out);
        }
        return target;
    }

    Program.Ended run(String command, Object... args) {
        return Program.run(Stream.concat(Stream.of(command), Stream.concat(Stream.of(args), Stream.of("--home", home)))
                .toArray());
    }

    /** A decision of Lan. */
    Program.Ended decide(Object... args) {
        return run("decide", signed(args));
    }

    Program.Ended replay(Object... args) {
        return run(
                "replay",
                Stream.concat(Stream.of(args), Stream.of("--now", now)).toArray());
    }

    static Object[] signed(Object... args) {
        return Stream.concat(
                        Stream.of(args),
                        Stream.of("--by", "Lan", "--now", "2024-05-07T08:00:00+07:00", "--reason", "Công văn 15."))
                .toArray();
    }

    JsonNode ledger(int number) throws IOException {
        List<String> lines = Program.run("ledger", "--home", home, "--json").lines();
        return new ObjectMapper().readTree(lines.get(number - 1));
    }

    String verdict(int number) throws IOException {
        return ledger(number).path("verdict").asText();
    }

    List<String> decisions(int number) throws IOException {
        var kinds = new ArrayList<String>();
        ledger(number)
                .path("decisions")
                .forEach(d -> kinds.add(d.path("decided").asText()));
        return kinds;
    }

    /** Missing where the unit has no such figure that counts. */
    JsonNode figure(String periodFolder, String indicator, String unit) throws IOException {
        Path file = home.resolve("out").resolve(periodFolder).resolve("tong-hop.json");
        for (JsonNode one : new ObjectMapper().readTree(file.toFile()).path("indicators")) {
            if (one.path("code").asText().equals(indicator)) {
                return one.path("byUnit").path(unit);
            }
        }
        throw new IllegalStateException("no indicator " + indicator);
    }

    private static Sheet summary(Workbook book) {
        Sheet signed = book.getSheet("Tổng hợp");
        return signed == null ? book.getSheetAt(0) : signed;
    }
}
