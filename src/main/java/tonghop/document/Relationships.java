package tonghop.document;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Where a part of the container points to (ECMA-376 part 2, 6.5). */
final class Relationships {

    /**
     * @param kind the last word of the relationship's type: {@code worksheet}, {@code styles} …, the same in the
     *     transitional and the strict vocabulary
     * @param target the part's name; null where it points out of the container
     */
    record Relationship(String kind, @Nullable String target) {}

    private final Map<String, Relationship> byId = new HashMap<>();

    private Relationships() {}

    /** @param source the part that points, or the empty string for the container itself */
    static Relationships of(ZipParts parts, String source, XMLInputFactory xml) throws IOException, XMLStreamException {
        var relationships = new Relationships();
        String folder = source.substring(0, source.lastIndexOf('/') + 1);
        MeasuredStream part = parts.part(folder + "_rels/" + source.substring(folder.length()) + ".rels");
        if (part != null) {
            PartXml.walk(xml, part, "Relationships", walker -> relationships.read(walker, folder));
        }
        return relationships;
    }

    private void read(PartXml xml, String folder) throws XMLStreamException {
        while (xml.nextChild(1)) {
            String id = xml.attribute("Id");
            String type = xml.attribute("Type");
            String target = xml.attribute("Target");
            if (id == null || type == null || target == null) {
                continue;
            }
            boolean outside = "External".equals(xml.attribute("TargetMode"));
            String kind = type.substring(type.lastIndexOf('/') + 1);
            if (byId.put(id, new Relationship(kind, outside ? null : resolve(folder, target))) != null) {
                throw Refusal.damaged("hai liên kết bên trong tệp trùng mã");
            }
            xml.budget().checkEntries(byId.size());
        }
    }

    private static String resolve(String folder, String target) {
        try {
            String path = URI.create("/" + folder)
                    .resolve(target.replace('\\', '/').replace(" ", "%20"))
                    .getPath();
            return path == null ? "" : path.substring(1);
        } catch (IllegalArgumentException e) {
            throw Refusal.damaged("liên kết bên trong tệp sai quy cách");
        }
    }

    Optional<Relationship> byId(@Nullable String id) {
        return Optional.ofNullable(id == null ? null : byId.get(id));
    }

    /** The target of the only relationship of that kind; of any one of them where a writer repeats it. */
    Optional<String> target(String kind) {
        return byId.values().stream()
                .filter(r -> r.kind().equals(kind))
                .flatMap(r -> Optional.ofNullable(r.target()).stream())
                .min(String::compareTo);
    }
}
