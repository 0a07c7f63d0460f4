package tonghop.wordreport;

import java.util.ArrayList;
import java.util.List;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Dossier;
import tonghop.consolidate.Queries;
import tonghop.model.OfficeRemark;

/** What a reader of the figures must know of them; nothing where there is nothing. */
final class CautionPart {

    /** With these words the advice begins that a finding gives the operator; the report's reader has no use for it. */
    private static final String ADVICE = " Hãy ";

    private CautionPart() {}

    static List<Block> of(Consolidation consolidation, Dossier dossier) {
        var blocks = new ArrayList<Block>();
        consolidation.findings().forEach(f -> item(blocks, withoutAdvice(f.message())));
        var queries = Queries.of(consolidation.documents());
        if (!queries.isEmpty()) {
            item(blocks, "Số liệu có cảnh báo trong báo cáo của các đơn vị: " + queries.text() + ".");
        }
        long corrected = consolidation.tables().stream()
                .flatMap(t -> t.lines().stream())
                .flatMap(l -> l.byUnit().values().stream())
                .filter(f -> f.correction() != null)
                .count();
        if (corrected > 0) {
            item(
                    blocks,
                    corrected
                            + " số liệu được cơ quan tổng hợp sửa so với báo cáo của đơn vị; số gốc, người sửa và lý do"
                            + " ghi trong bảng tổng hợp.");
        }
        long open = dossier.remarks().stream().filter(OfficeRemark::isOpen).count();
        if (open > 0) {
            item(blocks, open + " ý kiến của nơi nhận về bản đã gửi chưa được xử lý.");
        }
        return blocks;
    }

    private static String withoutAdvice(String message) {
        int advice = message.lastIndexOf(ADVICE);
        return advice < 0 ? message : message.substring(0, advice);
    }

    private static void item(List<Block> blocks, String text) {
        blocks.add(new Block.Item(text));
    }
}
