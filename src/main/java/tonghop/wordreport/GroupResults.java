package tonghop.wordreport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tonghop.consolidate.Consolidation.IndicatorLine;
import tonghop.programme.Nature;

/** What came out in one group of a form of figures, in sentences. */
final class GroupResults {

    private GroupResults() {}

    /** Each total with how many units it is of; what nobody reported is named at the end. */
    static List<Block> of(List<IndicatorLine> lines) {
        var known = lines.stream().filter(line -> line.total() != null).toList();
        var blocks = new ArrayList<Block>();
        if (known.isEmpty()) {
            blocks.add(new Block.Text("Chưa có đơn vị nào báo cáo số liệu của nội dung này."));
            return blocks;
        }
        int reported = usual(known);
        blocks.add(new Block.Text(
                "Theo số liệu của " + reported + "/" + known.get(0).expected() + " đơn vị:"));
        Nature time = null;
        for (var group : GroupLines.of(known)) {
            var sentence = new Sentence(reported, time);
            group.forEach(sentence::add);
            time = sentence.time();
            blocks.add(new Block.Item(sentence.text()));
        }
        var unknown = lines.stream().filter(line -> line.total() == null).toList();
        if (!unknown.isEmpty()) {
            blocks.add(new Block.Item("Chưa có số liệu: "
                    + unknown.stream()
                            .map(line -> PlainWords.within(line.indicator().name()))
                            .collect(Collectors.joining("; "))
                    + "."));
        }
        return blocks;
    }

    /** How many units most of the figures are of; of several such numbers the largest. */
    private static int usual(List<IndicatorLine> lines) {
        Map<Integer, Integer> times = new HashMap<>();
        lines.forEach(line -> times.merge(line.reported(), 1, Integer::sum));
        int usual = 0;
        for (var line : lines) {
            int byTimes = Integer.compare(times.getOrDefault(line.reported(), 0), times.getOrDefault(usual, 0));
            if (byTimes > 0 || byTimes == 0 && line.reported() > usual) {
                usual = line.reported();
            }
        }
        return usual;
    }
}
