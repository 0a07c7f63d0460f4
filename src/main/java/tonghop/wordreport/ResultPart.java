package tonghop.wordreport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tonghop.consolidate.Comparison;
import tonghop.consolidate.Consolidation.FigureTable;
import tonghop.consolidate.Consolidation.IndicatorLine;
import tonghop.programme.FormRow;
import tonghop.programme.Group;

/** What came out, group by group of the forms of figures. */
final class ResultPart {

    private final FigureTable table;
    private final List<Comparison> comparisons;

    private ResultPart(FigureTable table, List<Comparison> comparisons) {
        this.table = table;
        this.comparisons = comparisons;
    }

    /** @param level of the groups' headings */
    static List<Block> of(FigureTable table, List<Comparison> comparisons, int level) {
        return new ResultPart(table, comparisons).groups(level);
    }

    private List<Block> groups(int level) {
        var blocks = new ArrayList<Block>();
        byGroup().forEach((group, lines) -> {
            if (!lines.isEmpty()) {
                if (!group.isEmpty()) {
                    blocks.add(new Block.Heading(level, group));
                }
                blocks.addAll(GroupResults.of(lines));
                comparisons.forEach(comparison -> compare(comparison, lines, blocks));
            }
        });
        return blocks;
    }

    /** Group's name → its indicators, in the form's order; an empty name for those before the first group. */
    private Map<String, List<IndicatorLine>> byGroup() {
        var lines = new LinkedHashMap<String, IndicatorLine>();
        table.lines().forEach(line -> lines.put(line.indicator().code(), line));
        var groups = new LinkedHashMap<String, List<IndicatorLine>>();
        List<IndicatorLine> group = groups.computeIfAbsent("", g -> new ArrayList<>());
        for (FormRow row : table.form().rows()) {
            var line = lines.get(row.code());
            if (row instanceof Group title) {
                group = groups.computeIfAbsent(title.name(), g -> new ArrayList<>());
            } else if (line != null) {
                group.add(line);
            }
        }
        return groups;
    }

    private void compare(Comparison comparison, List<IndicatorLine> lines, List<Block> blocks) {
        var codes = lines.stream().map(line -> line.indicator().code()).toList();
        var compared = comparison.tables().stream()
                .filter(t -> t.form().code().equals(table.form().code()))
                .flatMap(t -> t.lines().stream())
                .filter(line -> codes.contains(line.indicator().code()))
                .toList();
        String text = GroupComparison.of(comparison, compared);
        if (!text.isEmpty()) {
            blocks.add(new Block.Text(text));
        }
    }
}
