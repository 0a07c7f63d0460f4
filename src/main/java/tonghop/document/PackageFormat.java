package tonghop.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Tells what a zip container holds: by the content type of its main part, or by the mark of OpenDocument. */
final class PackageFormat {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final Map<String, DocumentFormat> BY_CONTENT_TYPE = Map.of(
            "spreadsheetml.sheet.main+xml", DocumentFormat.XLSX,
            "spreadsheetml.template.main+xml", DocumentFormat.XLSX,
            "ms-excel.sheet.macroenabled.main+xml", DocumentFormat.XLSM,
            "ms-excel.template.macroenabled.main+xml", DocumentFormat.XLSM,
            "ms-excel.sheet.binary.macroenabled.main", DocumentFormat.XLSB,
            "wordprocessingml.", DocumentFormat.WORD,
            "ms-word.", DocumentFormat.WORD,
            "presentationml.", DocumentFormat.POWERPOINT,
            "ms-powerpoint.", DocumentFormat.POWERPOINT);

    private PackageFormat() {}

    static DocumentFormat of(ZipParts parts, XMLInputFactory xml) throws IOException, XMLStreamException {
        if (parts.has(CONTENT_TYPES)) {
            return office(parts, xml);
        }
        if (parts.has("mimetype")) {
            return openDocument(parts);
        }
        Set<String> names = parts.names();
        if (names.contains("xl/workbook.xml")) {
            throw Refusal.damaged("thiếu phần “" + CONTENT_TYPES + "”");
        }
        boolean numbers = names.stream().anyMatch(n -> n.endsWith(".iwa") || n.equals("index.apxl"));
        return numbers ? DocumentFormat.NUMBERS : DocumentFormat.ZIP;
    }

    private static DocumentFormat office(ZipParts parts, XMLInputFactory xml) throws IOException, XMLStreamException {
        String main = Relationships.of(parts, "", xml).target("officeDocument").orElse(null);
        if (main == null) {
            return DocumentFormat.OTHER_OFFICE;
        }
        String type = contentType(parts, main, xml);
        return BY_CONTENT_TYPE.entrySet().stream()
                .filter(known -> type.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(DocumentFormat.OTHER_OFFICE);
    }

    private static String contentType(ZipParts parts, String part, XMLInputFactory xml)
            throws IOException, XMLStreamException {
        Map<String, String> byExtension = new HashMap<>();
        Map<String, String> byPart = new HashMap<>();
        MeasuredStream stream = parts.part(CONTENT_TYPES);
        if (stream != null) {
            PartXml.walk(xml, stream, "Types", types -> {
                while (types.nextChild(1)) {
                    put(byExtension, types.attribute("Extension"), types.attribute("ContentType"));
                    put(byPart, types.attribute("PartName"), types.attribute("ContentType"));
                    types.budget().checkEntries(Math.max(byExtension.size(), byPart.size()));
                }
            });
        }
        String name = part.toLowerCase(Locale.ROOT);
        String byDefault = byExtension.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
        return byPart.getOrDefault("/" + name, byDefault);
    }

    private static void put(Map<String, String> types, @Nullable String key, @Nullable String type) {
        if (key != null && type != null) {
            types.put(key.toLowerCase(Locale.ROOT), type.toLowerCase(Locale.ROOT));
        }
    }

    private static DocumentFormat openDocument(ZipParts parts) throws IOException {
        try (MeasuredStream part = parts.part("mimetype")) {
            String type = part == null ? "" : new String(part.readNBytes(100), StandardCharsets.US_ASCII);
            if (type.contains("opendocument.spreadsheet")) {
                return DocumentFormat.OPEN_DOCUMENT_SHEET;
            }
            if (type.contains("opendocument.text")) {
                return DocumentFormat.OPEN_DOCUMENT_TEXT;
            }
            return type.contains("opendocument") ? DocumentFormat.OPEN_DOCUMENT_OTHER : DocumentFormat.ZIP;
        }
    }
}
