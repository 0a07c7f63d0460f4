package tonghop.workbook;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tonghop.programme.LetterStyle;
import tonghop.programme.Programme;

/** The end of the report: on the left who receives it, on the right the signer's rank over room to sign. */
final class SignatureBlock {

    private static final double ROOM_TO_SIGN = 110;
    private static final int LINES_TO_SIGN = 5;
    private static final double LINE = 15;
    private static final Look RECIPIENTS_TITLE = Look.of(12, Trait.BOLD, Trait.ITALIC, Trait.TOP, Trait.UNWRAPPED);
    private static final Look PARTY_RECIPIENTS_TITLE = Look.of(12, Trait.UNDERLINED, Trait.TOP, Trait.UNWRAPPED);
    private static final Look RECIPIENTS = Look.of(11, Trait.TOP, Trait.OPEN);
    private static final Look RANK = Look.of(13, Trait.BOLD, Trait.CENTRED, Trait.TOP, Trait.OPEN);

    private SignatureBlock() {}

    /** All of it is one row, since a row is never torn by the end of a page. */
    static void write(SheetWriter sheet, Programme programme) {
        int firstOfRight = sheet.leftHalf() + 1;
        boolean party = programme.letterhead() == LetterStyle.PARTY;
        var recipients = programme.recipients();
        sheet.row(10);
        sheet.row(Math.max(ROOM_TO_SIGN, (recipients.size() + 1) * LINE))
                .text(0, "Nơi nhận:", party ? PARTY_RECIPIENTS_TITLE : RECIPIENTS_TITLE)
                .across(1, firstOfRight - 1, "\n" + list(recipients), RECIPIENTS)
                .across(firstOfRight, sheet.columns() - 1, signer(programme), RANK);
    }

    /** The rank; the name, where it is known, under the room to sign. */
    private static String signer(Programme programme) {
        String name = programme.signing().name();
        return Letterhead.capitals(programme.signer()) + (name.isEmpty() ? "" : "\n".repeat(LINES_TO_SIGN) + name);
    }

    private static String list(List<String> recipients) {
        int last = recipients.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> "- " + recipients.get(i) + (i < last ? ";" : "."))
                .collect(Collectors.joining("\n"));
    }
}
