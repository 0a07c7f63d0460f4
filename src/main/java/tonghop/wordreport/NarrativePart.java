package tonghop.wordreport;

import java.util.ArrayList;
import java.util.List;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Consolidation.HeadingTexts;
import tonghop.model.UnitStatus;

/** What the units wrote under a heading, each in its own words. */
final class NarrativePart {

    private NarrativePart() {}

    static List<Block> of(HeadingTexts heading, Consolidation consolidation) {
        var blocks = new ArrayList<Block>();
        if (heading.byUnit().isEmpty()) {
            blocks.add(new Block.Text("Không có đơn vị nào nêu nội dung này. …"));
            return blocks;
        }
        long owing = consolidation.units().stream()
                .filter(u -> u.status() != UnitStatus.NOT_OWED)
                .count();
        long said = consolidation.units().stream()
                .filter(u -> u.status() != UnitStatus.NOT_OWED
                        && heading.byUnit().containsKey(u.unit().code()))
                .count();
        blocks.add(new Block.Text("Tổng hợp từ báo cáo của " + said + "/" + owing + " đơn vị: …"));
        for (var unit : consolidation.units()) {
            var text = heading.byUnit().get(unit.unit().code());
            if (text != null) {
                blocks.add(new Block.Quote(unit.unit().name(), text.text()));
            }
        }
        return blocks;
    }
}
