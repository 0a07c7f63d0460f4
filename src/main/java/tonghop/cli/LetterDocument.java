package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tonghop.letter.DocumentLetters;
import tonghop.letter.Enclosure;
import tonghop.letter.Letter;
import tonghop.model.LedgerLine;
import tonghop.pipeline.correspondence.Annotating;
import tonghop.pipeline.mailout.MailDraft;
import tonghop.workbook.AnnotatedCopy;

@Command(
        name = "document",
        description = {
            "Lập thư trả lời nơi gửi về một tài liệu trong sổ nhận, theo kết quả hiện nay của tài liệu đó:",
            "được nhận, cần giải trình, tạm giữ (từng điểm, ô và cách sửa), từ chối, trùng, đã được thay, đã mở gói."
        },
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        parameterListHeading = "%nTham số:%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class LetterDocument implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOptions options;

    @Parameters(paramLabel = "SỐ", description = "Số của tài liệu trong sổ nhận.")
    private long number;

    @Option(names = "--receipt", description = "Chỉ báo đã nhận tệp (tên, thời điểm, mã SHA-256), chưa nói kết quả.")
    private boolean receipt;

    @Option(
            names = "--out",
            paramLabel = "TỆP",
            description = "Ghi ra tệp .eml (thư nháp), .txt hoặc .html; không ghi thì in ra màn hình.")
    private @Nullable Path file;

    LetterDocument() {}

    @Override
    public Integer call() throws IOException {
        if (file != null) {
            LetterFile.refuseOthers(file);
        }
        PrintWriter out = spec.commandLine().getOut();
        try (LetterDesk desk = LetterDesk.open(options)) {
            LedgerLine line = desk.store()
                    .byNumber(number)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Không có tài liệu số " + number + " trong sổ nhận. Gõ “ledger” để xem các số."));
            AnnotatedCopy copy = copy(desk, line);
            Letter letter = receipt
                    ? desk.correspondence().receipt(line)
                    : desk.correspondence().about(line, enclosure(copy));
            if (file == null) {
                LetterFile.lines(letter).forEach(out::println);
            } else {
                var attachment = copy == null ? null : new MailDraft.Attachment(copy.name(), copy.bytes());
                String sender = line.arrival().sender();
                List<String> to = sender == null ? List.of() : List.of(sender);
                LetterFile.write(new MailDraft(letter, to, options.moment(), attachment), file);
                out.println("Đã ghi thư “" + letter.subject() + "” vào " + file + ".");
            }
        }
        return 0;
    }

    /** What a draft bears where the letter asks to look at cells again; null otherwise. */
    private @Nullable AnnotatedCopy copy(LetterDesk desk, LedgerLine line) throws IOException {
        boolean asked = !receipt && file != null && LetterFile.isDraft(file) && DocumentLetters.asksToLookAgain(line);
        return asked ? new Annotating(desk.home(), desk.definitions()).toSend(line) : null;
    }

    private static Enclosure enclosure(@Nullable AnnotatedCopy copy) {
        if (copy == null) {
            return Enclosure.NOTHING;
        }
        return copy.isSendersOwn() ? Enclosure.ANNOTATED_COPY : Enclosure.LIST;
    }
}
