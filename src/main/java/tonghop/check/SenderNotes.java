package tonghop.check;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tonghop.model.CellRef;
import tonghop.model.Explanation;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.model.FormContent.Figures;

/** What the sender wrote beside a figure explains the queries about it; what must be mended it does not excuse. */
final class SenderNotes {

    private SenderNotes() {}

    static void explain(List<Finding> findings, List<FormContent> forms, Instant receivedAt) {
        if (findings.stream().noneMatch(Finding::isOpenQuery)) {
            return;
        }
        Map<CellRef, String> notes = notes(forms);
        findings.replaceAll(f -> {
            String note = f.isOpenQuery() && f.at() != null ? notes.get(f.at()) : null;
            return note == null ? f : f.explained(Explanation.ofSender(receivedAt, note));
        });
    }

    private static Map<CellRef, String> notes(List<FormContent> forms) {
        var notes = new HashMap<CellRef, String>();
        for (FormContent content : forms) {
            if (content instanceof Figures figures) {
                figures.figures().values().stream()
                        .filter(f -> !f.note().isEmpty())
                        .forEach(f -> notes.put(f.at(), f.note()));
            }
        }
        return notes;
    }
}
