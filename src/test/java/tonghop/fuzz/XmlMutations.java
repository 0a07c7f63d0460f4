package tonghop.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tonghop.fuzz.ZipMutations.Part;

/** Packages one of whose parts says something else, or something that a parser should not follow. */
final class XmlMutations {

    /** What may be done to a text at one of the places where the pattern is found. */
    private record Change(Pattern at, List<String> instead) {}

    private static final Pattern ELEMENT = Pattern.compile(
            "<(c|row|si|v|f|t|is|sheet|Relationship|Override|mergeCell|xf|numFmt|font|text:p|table:table-row|table:table-cell|w:p|w:tr|w:tc|w:t)\\b(?:[^>]*/>|(?:(?!<\\1\\b).)*?</\\1>)",
            Pattern.DOTALL);

    private static final List<Change> CHANGES = List.of(
            new Change(
                    Pattern.compile("=\"-?\\d+\""),
                    List.of(
                            "=\"0\"",
                            "=\"-1\"",
                            "=\"65536\"",
                            "=\"2147483647\"",
                            "=\"99999999999999999999\"",
                            "=\"NaN\"",
                            "=\"\"")),
            new Change(
                    Pattern.compile("\\br=\"[A-Z]+\\d+\""),
                    List.of("r=\"A1\"", "r=\"XFD1048576\"", "r=\"ZZZZ9\"", "r=\"E0\"", "r=\"E15\"", "r=\"\"", "")),
            new Change(
                    Pattern.compile("\\bt=\"(s|n|str|b|e|inlineStr)\""),
                    List.of("t=\"s\"", "t=\"str\"", "t=\"b\"", "t=\"e\"", "t=\"d\"", "")),
            new Change(
                    Pattern.compile("<v>[^<]*</v>"),
                    List.of(
                            "<v>7</v>",
                            "<v>-3</v>",
                            "<v>1E400</v>",
                            "<v>0x10</v>",
                            "<v>99999999999999999999</v>",
                            "<v></v>",
                            "<v>1,5</v>",
                            "<v>1</v><v>2</v>",
                            "<v> 12 </v>",
                            "<v><!-- -->4</v>",
                            "<v>1<x/>2</v>")),
            new Change(
                    Pattern.compile("Target=\"[^\"]*\""),
                    List.of(
                            "Target=\"http://127.0.0.1:9/x\" TargetMode=\"External\"",
                            "Target=\"file:///etc/passwd\"",
                            "Target=\"../../../../etc/passwd\"",
                            "Target=\"workbook.xml\"")),
            new Change(
                    Pattern.compile("^(<\\?xml[^>]*\\?>)?"),
                    List.of(
                            "<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"http://127.0.0.1:9/x.dtd\">",
                            "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                            "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
                            "<?xml version=\"1.1\"?>",
                            "<?xml-stylesheet href=\"http://127.0.0.1:9/x\"?>")),
            new Change(
                    Pattern.compile("<(v|t|text:p|w:t)>"),
                    List.of(
                            "<$1>&e;",
                            "<$1>&#0;",
                            "<$1>&#x202E;",
                            "<$1><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/>",
                            "<$1>" + "9".repeat(120_000),
                            "<a>".repeat(90) + "<$1>")));

    static final List<Mutation> ALL = List.of(
            (good, random) -> altered(good, random, XmlMutations::dropped),
            (good, random) -> altered(good, random, XmlMutations::doubled),
            (good, random) -> altered(good, random, XmlMutations::moved),
            (good, random) -> altered(good, random, XmlMutations::changed),
            (good, random) -> altered(good, random, XmlMutations::changed),
            (good, random) -> altered(good, random, XmlMutations::changed));

    private XmlMutations() {}

    private interface TextChange {
        String of(String xml, Random random);
    }

    private static byte[] altered(byte[] good, Random random, TextChange change) throws IOException {
        List<Part> parts = ZipMutations.parts(good);
        var xml = new ArrayList<Integer>();
        for (int i = 0; i < parts.size(); i++) {
            String name = parts.get(i).name();
            if (name.endsWith(".rels")
                    || name.endsWith(".xml") && !name.contains("theme") && !name.contains("docProps")) {
                xml.add(i);
            }
        }
        if (xml.isEmpty()) {
            return good;
        }
        int at = xml.get(random.nextInt(xml.size()));
        String text = new String(parts.get(at).bytes(), StandardCharsets.UTF_8);
        parts.set(at, new Part(parts.get(at).name(), change.of(text, random).getBytes(StandardCharsets.UTF_8)));
        return ZipMutations.packed(parts);
    }

    private static String dropped(String xml, Random random) {
        MatchResult one = one(ELEMENT, xml, random);
        return one == null ? xml : xml.substring(0, one.start()) + xml.substring(one.end());
    }

    private static String doubled(String xml, Random random) {
        MatchResult one = one(ELEMENT, xml, random);
        return one == null ? xml : xml.substring(0, one.end()) + one.group() + xml.substring(one.end());
    }

    private static String moved(String xml, Random random) {
        MatchResult one = one(ELEMENT, xml, random);
        MatchResult other = one(ELEMENT, xml, random);
        if (one == null || other == null || one.end() > other.start()) {
            return xml;
        }
        return xml.substring(0, one.start())
                + xml.substring(one.end(), other.end())
                + one.group()
                + xml.substring(other.end());
    }

    private static String changed(String xml, Random random) {
        Change change = CHANGES.get(random.nextInt(CHANGES.size()));
        MatchResult one = one(change.at(), xml, random);
        if (one == null) {
            return xml;
        }
        String instead = change.instead().get(random.nextInt(change.instead().size()));
        String written = one.groupCount() > 0 && one.group(1) != null ? instead.replace("$1", one.group(1)) : instead;
        return xml.substring(0, one.start()) + written + xml.substring(one.end());
    }

    private static @org.jspecify.annotations.Nullable MatchResult one(Pattern pattern, String xml, Random random) {
        List<MatchResult> all = pattern.matcher(xml).results().toList();
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }
}
