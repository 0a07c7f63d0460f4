package tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tonghop.letter.Letter;
import tonghop.pipeline.mailout.MailDraft;

/** A letter on the terminal or in a file: the file's name says in which form. */
final class LetterFile {

    private LetterFile() {}

    /** As it is read. */
    static List<String> lines(Letter letter) {
        return List.of("Chủ đề: " + letter.subject(), "", letter.text().stripTrailing());
    }

    /** @throws IllegalArgumentException if the name ends in none of the forms; to be asked before anything is done */
    static void refuseOthers(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".eml") && !name.endsWith(".txt") && !name.endsWith(".html")) {
            throw new IllegalArgumentException(
                    "Tệp thư “" + file
                            + "” cần tên kết thúc bằng .eml (thư nháp đầy đủ, mở bằng Outlook hoặc Thunderbird), .txt hoặc .html.");
        }
    }

    /** True if the file is a whole message, which can bear attachments. */
    static boolean isDraft(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".eml");
    }

    static void write(MailDraft draft, Path file) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        Letter letter = draft.letter();
        if (isDraft(file)) {
            Files.write(file, draft.bytes());
        } else {
            Files.writeString(file, name.endsWith(".html") ? letter.html() : String.join("\n", lines(letter)) + "\n");
        }
    }
}
