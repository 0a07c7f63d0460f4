package tonghop.document;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** OpenDocument spreadsheets that try to exhaust a reader. */
final class HostileOds {

    private final Path folder;

    HostileOds(Path folder) {
        this.folder = folder;
    }

    private Path rows(String name, String rows) throws IOException {
        return Fods.write(folder.resolve(name + ".fods"), Fods.rows(rows));
    }

    /** One cell with content that stands for seventeen thousand million. */
    Path repeatedCell() throws IOException {
        return rows(
                "repeated-cell",
                "<table:table-row table:number-rows-repeated='1048576'>"
                        + Fods.cell("table:number-columns-repeated='16384'", "x") + "</table:table-row>");
    }

    Path repeatedMergedArea() throws IOException {
        return rows(
                "repeated-areas",
                "<table:table-row table:number-rows-repeated='1048576'><table:table-cell"
                        + " table:number-columns-spanned='2'/></table:table-row>");
    }

    /** A report with blank rows and cells repeated without end, as programs write them. */
    Path repeatedBlanks() throws IOException {
        return rows(
                "repeated-blanks",
                Fods.row(Fods.cell("", "x"))
                        + "<table:table-row table:number-rows-repeated='1048575'><table:table-cell"
                        + " table:number-columns-repeated='16384'/></table:table-row>");
    }

    Path repeatedSpaces() throws IOException {
        return rows("repeated-spaces", Fods.row(Fods.cell("", "<text:s text:c='2000000000'/>")));
    }

    Path manyCellsOfSpaces() throws IOException {
        return rows(
                "spaces-in-cells",
                Fods.row(Fods.cell("", "<text:s text:c='100000'/>")).repeat(1_000));
    }

    Path stylesInACircle() throws IOException {
        return Fods.write(
                folder.resolve("circle.fods"),
                Fods.rows(Fods.row(Fods.cell("table:style-name='ceCha'", "x")))
                        .replace("<style:text-properties style:font-name='Cũ'/>", "")
                        .replace("style:name='ceCha'", "style:name='ceCha' style:parent-style-name='ceTCVN3'"));
    }

    Path billionLaughs() throws IOException {
        var entities = new StringBuilder("<!DOCTYPE a [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY a" + i + " '" + ("&a" + (i - 1) + ";").repeat(10) + "'>");
        }
        String document = Fods.rows(Fods.row(Fods.cell("", "&a9;")));
        return Fods.write(folder.resolve("laughs.fods"), document.replaceFirst("\\?>", "?>" + entities + "]>"));
    }

    Path deepSpans() throws IOException {
        return rows("deep-spans", Fods.row(Fods.cell("", "<text:span>".repeat(100_000))));
    }

    Path deepGroups() throws IOException {
        return rows("deep-groups", "<table:table-row-group>".repeat(100_000));
    }

    Path endlessText() throws IOException {
        Path file = folder.resolve("endless.fods");
        String document = Fods.rows(Fods.row(Fods.cell("", "@")));
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(document.substring(0, document.indexOf('@')));
            for (int i = 0; i < 10_000; i++) {
                writer.write("x".repeat(1_000));
            }
            writer.write(document.substring(document.indexOf('@') + 1));
        }
        return file;
    }

    Path tooManyCells() throws IOException {
        Path file = folder.resolve("cells.fods");
        String document = Fods.rows("@");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(document.substring(0, document.indexOf('@')));
            for (int i = 0; i < 75_001; i++) {
                writer.write("<table:table-row><table:table-cell office:value-type='float' office:value='1'"
                        + " table:number-columns-repeated='4'/></table:table-row>");
            }
            writer.write(document.substring(document.indexOf('@') + 1));
        }
        return file;
    }
}
