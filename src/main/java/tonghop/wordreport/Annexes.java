package tonghop.wordreport;

import java.util.ArrayList;
import java.util.List;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Dossier;

/** What is bound behind the signed report, each on a page of its own. */
final class Annexes {

    private Annexes() {}

    static List<Block> of(Consolidation consolidation, Dossier dossier) {
        var blocks = new ArrayList<Block>();
        var replacement = dossier.replacement();
        if (replacement != null) {
            blocks.add(new Block.Annex("Nội dung thay đổi so với bản đã gửi"));
            blocks.addAll(ChangeAnnex.of(replacement, consolidation));
        }
        blocks.add(new Block.Annex("Tình hình nộp báo cáo của từng đơn vị"));
        blocks.add(UnitAnnex.of(consolidation.units()));
        for (var table : consolidation.tables()) {
            blocks.add(new Block.Annex(table.form().title()));
            blocks.addAll(FigureAnnex.of(table, consolidation.units()));
        }
        dossier.comparisons().forEach(comparison -> {
            blocks.add(new Block.Annex(
                    "So sánh số liệu với " + comparison.against().label()));
            blocks.addAll(ComparisonAnnex.of(comparison));
        });
        for (var list : consolidation.lists()) {
            if (!list.entries().isEmpty()) {
                blocks.add(new Block.Annex(list.form().title(), ListAnnex.setup(list.form())));
                blocks.addAll(ListAnnex.of(list));
            }
            if (!list.tasks().isEmpty()) {
                blocks.add(new Block.Annex(list.form().title() + " theo cơ quan"));
                blocks.add(TaskPart.all(list.tasks()));
            }
        }
        return blocks;
    }
}
