package tonghop.programme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Puts units, forms and regimes together: the built-in ones and, in their place or beside them, an office's own. */
final class DefinitionsReader {

    private final Problems problems;

    DefinitionsReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reads them all and notes every problem. What stands in a file that could not be read is not missed elsewhere: no
     * regime is read where a file is lacking that it may refer to.
     *
     * @param builtIn file name → content, likewise the office's
     * @param unread names of files that could not be read
     */
    Definitions read(Map<String, Node> builtIn, Map<String, Node> office, Set<String> unread) {
        UnitRegistry units = new UnitsReader(problems).read(units(builtIn), units(office));
        Map<String, Form> forms = new LinkedHashMap<>();
        byCode(builtIn, office, DefinitionsReader::isForm)
                .forEach((code, root) -> new FormReader(problems).read(root).ifPresent(form -> forms.put(code, form)));
        WorkingDays workingDays = new WorkingDaysReader(problems)
                .read(builtIn.get(DefinitionFiles.HOLIDAYS), office.get(DefinitionFiles.HOLIDAYS));
        Map<String, Programme> programmes = new LinkedHashMap<>();
        Map<String, Node> roots = byCode(
                builtIn, office, name -> isProgramme(name) && unread.stream().allMatch(DefinitionsReader::isProgramme));
        roots.forEach((code, root) ->
                programmes.put(code, new ProgrammeReader(units, forms, workingDays, problems).read(root)));
        if (unread.isEmpty()) {
            roots.forEach((code, root) -> checkNextLevel(programmes, code, root));
        }
        Vocabulary vocabulary = new VocabularyReader(problems)
                .read(builtIn.get(DefinitionFiles.VOCABULARY), office.get(DefinitionFiles.VOCABULARY));
        return new Definitions(Collections.unmodifiableMap(programmes), units, vocabulary, workingDays);
    }

    private static List<Node> units(Map<String, Node> files) {
        return files.entrySet().stream()
                .filter(file -> DefinitionFiles.isUnits(file.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean isForm(String name) {
        return name.startsWith(DefinitionFiles.FORMS);
    }

    private static boolean isProgramme(String name) {
        return !isForm(name)
                && !DefinitionFiles.isUnits(name)
                && !name.equals(DefinitionFiles.VOCABULARY)
                && !name.equals(DefinitionFiles.HOLIDAYS);
    }

    private Map<String, Node> byCode(Map<String, Node> builtIn, Map<String, Node> office, Predicate<String> kind) {
        Map<String, Node> all = byCode(builtIn, kind);
        all.putAll(byCode(office, kind));
        return all;
    }

    private Map<String, Node> byCode(Map<String, Node> files, Predicate<String> kind) {
        var codes = new Distinct("mã", problems);
        Map<String, Node> byCode = new LinkedHashMap<>();
        files.forEach((name, root) -> {
            if (kind.test(name)) {
                Node code =
                        root instanceof Node.Mapping mapping ? mapping.values().get("code") : null;
                String text = code instanceof Node.Scalar scalar ? scalar.text().strip() : "";
                codes.add(text, code == null ? root.place() : code.place());
                // Without a code it is read all the same, under its name, so that its other problems are found.
                byCode.put(text.isEmpty() ? name : text, root);
            }
        });
        return byCode;
    }

    private void checkNextLevel(Map<String, Programme> programmes, String code, Node root) {
        Programme programme = programmes.get(code);
        SubmitsAs next = programme == null ? null : programme.submitsAs();
        if (next == null || !(root instanceof Node.Mapping mapping)) {
            return;
        }
        Node written = mapping.values().get("submits-as");
        Programme above = programmes.get(next.programme());
        if (written != null && above == null) {
            problems.add(
                    written.place(),
                    "không có chế độ “" + next.programme() + "”; " + Nearest.to(next.programme(), programmes.keySet()));
        } else if (written != null && above != null && !above.hasMember(next.unit())) {
            problems.add(
                    written.place(),
                    "chế độ “" + above.code() + "” không có đơn vị báo cáo “" + next.unit()
                            + "”; thêm vào members của chế độ ấy");
        }
    }
}
