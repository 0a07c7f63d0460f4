package tonghop.document;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** Reads the text of the paragraphs of an old Word document as it is shown ([MS-DOC] 2.4.1). */
final class DocParagraph {

    private static final int FIELD_BEGIN = 0x13;
    private static final int FIELD_RESULT = 0x14;
    private static final int FIELD_END = 0x15;
    private static final int SUPERSCRIPT = 1;
    private static final int SUBSCRIPT = 2;

    private final Budget budget;
    /** Of the fields that are open, outer ones last, whether their result has begun; they go on over paragraphs. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    private int instructions;

    DocParagraph(Budget budget) {
        this.budget = budget;
    }

    WordText read(Paragraph paragraph) {
        var text = new WordText(budget);
        int runs = paragraph.numCharacterRuns();
        for (int i = 0; i < runs; i++) {
            budget.visit(1);
            CharacterRun run = paragraph.getCharacterRun(i);
            String shown = shown(run);
            if (!run.isVanished()) {
                boolean struck = run.isStrikeThrough() || run.isDoubleStrikeThrough();
                boolean kept = !struck && !run.isMarkedDeleted();
                text.add(shown, run.getFontName(), kept, !kept || run.isMarkedInserted());
            }
        }
        return text;
    }

    private String shown(CharacterRun run) {
        String stored = run.text();
        if (run.isSymbol()) {
            return WordText.SIGN;
        }
        var shown = new StringBuilder(stored.length());
        for (int i = 0; i < stored.length(); i++) {
            char c = stored.charAt(i);
            switch (c) {
                case FIELD_BEGIN -> beginField();
                case FIELD_RESULT -> beginResult();
                case FIELD_END -> endInstruction();
                default -> shown.append(instructions == 0 ? character(c) : "");
            }
        }
        return switch (run.getSubSuperScriptIndex()) {
            case SUPERSCRIPT -> Digits.raised(shown.toString());
            case SUBSCRIPT -> Digits.lowered(shown.toString());
            default -> shown.toString();
        };
    }

    private void beginField() {
        fields.push(false);
        instructions++;
    }

    private void beginResult() {
        if (endInstruction()) {
            fields.push(true);
        }
    }

    /** @return whether a field was open */
    private boolean endInstruction() {
        Boolean inResult = fields.poll();
        if (Boolean.FALSE.equals(inResult)) {
            instructions--;
        }
        return inResult != null;
    }

    private static String character(char stored) {
        return switch (stored) {
            case 0x0B -> "\n";
            case 0x1E -> "-";
            case '\t' -> "\t";
            default -> stored < ' ' ? "" : String.valueOf(stored);
        };
    }
}
