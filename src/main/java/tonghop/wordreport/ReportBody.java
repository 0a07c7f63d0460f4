package tonghop.wordreport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Consolidation.HeadingTexts;
import tonghop.consolidate.Consolidation.NarrativeTable;
import tonghop.consolidate.Dossier;
import tonghop.programme.Heading;

/** The parts of the report, of which the regime's forms decide: figures and lists, then the units' texts under their headings. */
final class ReportBody {

    private static final String SUBMISSION = "Tình hình nộp báo cáo";
    private static final String RESULTS = "Kết quả thực hiện";

    private final Consolidation consolidation;
    private final Dossier dossier;

    /** Title → what stands under it, in order. */
    private final Map<String, List<Block>> parts = new LinkedHashMap<>();

    private ReportBody(Consolidation consolidation, Dossier dossier) {
        this.consolidation = consolidation;
        this.dossier = dossier;
    }

    /** @param asOf when the last document came */
    static List<Block> of(Consolidation consolidation, Dossier dossier, Instant asOf) {
        var body = new ReportBody(consolidation, dossier);
        body.submission(asOf);
        body.results();
        consolidation.narratives().forEach(body::texts);
        var blocks = new ArrayList<Block>();
        body.parts.forEach((title, under) -> {
            blocks.add(new Block.Heading(1, PlainWords.capitals(title)));
            blocks.addAll(under);
        });
        return blocks;
    }

    private void submission(Instant asOf) {
        var submission = SubmissionPart.of(consolidation, asOf);
        var cautions = CautionPart.of(consolidation, dossier);
        var blocks = part(SUBMISSION);
        if (cautions.isEmpty()) {
            blocks.addAll(submission);
        } else {
            blocks.add(new Block.Heading(2, "Đơn vị nộp báo cáo"));
            blocks.addAll(submission);
            blocks.add(new Block.Heading(2, "Những điểm cần lưu ý về số liệu"));
            blocks.addAll(cautions);
        }
    }

    private void results() {
        if (!consolidation.tables().isEmpty() || !consolidation.lists().isEmpty()) {
            part(RESULTS).add(new Block.Text("Đánh giá chung: " + Frame.FILL));
        }
        boolean several = consolidation.tables().size() > 1;
        for (var table : consolidation.tables()) {
            var blocks = part(RESULTS);
            if (several) {
                blocks.add(new Block.Heading(2, table.form().title()));
            }
            blocks.addAll(ResultPart.of(table, dossier.comparisons(), several ? 3 : 2));
        }
        for (var list : consolidation.lists()) {
            var blocks = part(RESULTS);
            blocks.add(new Block.Heading(2, list.form().title()));
            blocks.addAll(ListPart.of(list, consolidation));
        }
    }

    private void texts(NarrativeTable table) {
        for (var heading : table.headings()) {
            String title = title(table, heading);
            var blocks = part(title.isEmpty() ? heading.heading() : title);
            if (!title.isEmpty()) {
                blocks.add(new Block.Heading(2, heading.heading()));
            }
            blocks.addAll(NarrativePart.of(heading, consolidation));
        }
    }

    /** The part that the form gives the heading; empty where it gives none. */
    private static String title(NarrativeTable table, HeadingTexts heading) {
        return table.form().headings().stream()
                .filter(h -> h.name().equals(heading.heading()))
                .map(Heading::part)
                .findFirst()
                .orElse("");
    }

    private List<Block> part(String title) {
        return parts.computeIfAbsent(title, t -> new ArrayList<>());
    }
}
