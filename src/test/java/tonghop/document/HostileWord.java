package tonghop.document;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Word documents that try to exhaust a reader. */
final class HostileWord {

    private final Path folder;

    HostileWord(Path folder) {
        this.folder = folder;
    }

    private Path docx(String name, String start, int times, IntFunction<String> piece) throws IOException {
        Path file = folder.resolve(name + ".docx");
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            DocxParts.body("").writeRest(zip);
            zip.setLevel(1);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(start.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < times; i++) {
                zip.write(piece.apply(i).getBytes(StandardCharsets.UTF_8));
            }
            zip.write(DocxParts.END.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    Path millionParagraphs() throws IOException {
        return docx("paragraphs", DocxParts.ROOT, 1_000_000, i -> DocxParts.paragraph(DocxParts.run("Số " + i)));
    }

    Path millionBlankParagraphsUnderAReport() throws IOException {
        String report = DocxParts.paragraph(DocxParts.run("12"));
        return docx("blank-paragraphs", DocxParts.ROOT + report, 1_000_000, i -> "<w:p/>");
    }

    Path millionBlankCells() throws IOException {
        String row = DocxParts.row("<w:tc><w:p/></w:tc>".repeat(100));
        return docx("cells", DocxParts.ROOT + "<w:tbl>", 10_000, i -> row + (i == 9_999 ? "</w:tbl>" : ""));
    }

    Path endlesslyWideCells() throws IOException {
        String row = DocxParts.row(DocxParts.cell("<w:gridSpan w:val='1000000'/>", DocxParts.run("1")));
        return docx("wide", DocxParts.ROOT, 1, i -> DocxParts.table(row));
    }

    Path tablesWithinTables() throws IOException {
        return docx("nested", DocxParts.ROOT, 100_000, i -> "<w:tbl><w:tr><w:tc>");
    }

    Path manyTables() throws IOException {
        String table = DocxParts.table(DocxParts.row(DocxParts.cell(DocxParts.run("1"))));
        return docx("tables", DocxParts.ROOT, 100_000, i -> table);
    }

    Path oneEndlessParagraph() throws IOException {
        return docx("endless", DocxParts.ROOT + "<w:p>", 3_000_000, i -> DocxParts.run("Số liệu " + i));
    }

    Path entities() throws IOException {
        return docx("entities", "<!DOCTYPE a [<!ENTITY a 'ha'>]>" + DocxParts.ROOT, 1, i -> "");
    }

    Path gigabyteOfSpaces() throws IOException {
        String spaces = " ".repeat(1 << 20);
        return docx("spaces", DocxParts.ROOT, 1_024, i -> spaces);
    }

    /** A .doc of LibreOffice whose streams are shuffled at many places. */
    Path docWithShuffledBytes(int seed) throws IOException {
        var random = new Random(seed);
        byte[] bytes;
        try (InputStream in = HostileWord.class.getResourceAsStream("libreoffice-word.doc")) {
            bytes = in.readAllBytes();
        }
        for (int i = 0; i < 300; i++) {
            // What comes before is the container's, not Word's.
            bytes[1024 + random.nextInt(bytes.length - 1024)] = (byte) (random.nextBoolean() ? 0xFF : random.nextInt());
        }
        return Files.write(folder.resolve("shuffled-" + seed + ".doc"), bytes);
    }

    /** @param bytes of the stream, all zero but the mark of Word 97 */
    Path docOfZeros(int bytes) throws IOException {
        byte[] stream = new byte[bytes];
        System.arraycopy(new byte[] {(byte) 0xEC, (byte) 0xA5, (byte) 0xC1, 0}, 0, stream, 0, 4);
        return doc("zeros-" + bytes, stream);
    }

    /** Every count that the document states is as large as it can be. */
    Path docOfHugeCounts() throws IOException {
        byte[] stream = new byte[50_000];
        Arrays.fill(stream, (byte) 0x7F);
        System.arraycopy(new byte[] {(byte) 0xEC, (byte) 0xA5, (byte) 0xC1, 0}, 0, stream, 0, 4);
        return doc("huge-counts", stream);
    }

    private Path doc(String name, byte[] stream) throws IOException {
        Path file = folder.resolve(name + ".doc");
        try (var container = new POIFSFileSystem();
                var out = Files.newOutputStream(file)) {
            container.createDocument(new ByteArrayInputStream(stream), "WordDocument");
            container.createDocument(new ByteArrayInputStream(new byte[5_000]), "0Table");
            container.createDocument(new ByteArrayInputStream(new byte[5_000]), "1Table");
            container.writeFilesystem(out);
        }
        return file;
    }
}
