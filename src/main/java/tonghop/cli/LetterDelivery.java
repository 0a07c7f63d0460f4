package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tonghop.pipeline.correspondence.Correspondence.Dispatch;
import tonghop.pipeline.home.Originals;
import tonghop.pipeline.mailout.MailDraft;
import tonghop.pipeline.mailout.MailDraft.Attachment;
import tonghop.pipeline.output.Standing;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;

@Command(
        name = "delivery",
        description = {
            "Lập thư gửi bản tổng hợp đã duyệt cho nơi nhận, đính kèm đúng tệp đã duyệt;",
            "nếu bản này thay một bản đã gửi thì là thông báo bản thay thế, nêu những gì thay đổi."
        },
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class LetterDelivery implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOptions options;

    @Mixin
    private PeriodOptions about;

    @Option(
            names = "--out",
            paramLabel = "TỆP",
            description = "Ghi ra tệp .eml (thư nháp, đính kèm bảng tổng hợp), .txt hoặc .html; không ghi thì in ra màn"
                    + " hình.")
    private @Nullable Path file;

    LetterDelivery() {}

    @Override
    public Integer call() throws IOException {
        if (file != null) {
            LetterFile.refuseOthers(file);
        }
        PrintWriter out = spec.commandLine().getOut();
        try (LetterDesk desk = LetterDesk.open(options)) {
            Programme chosen = about.programme(desk.definitions());
            ReportingPeriod calendar = about.period(chosen);
            Dispatch dispatch = desk.correspondence().delivery(chosen, calendar);
            warn(desk, chosen, calendar, dispatch);
            if (file == null) {
                LetterFile.lines(dispatch.letter()).forEach(out::println);
            } else {
                byte[] workbook = Files.readAllBytes(new Originals(desk.home().originals())
                        .sound(dispatch.output().sha256()));
                var attachment = new Attachment(dispatch.fileName(), workbook);
                LetterFile.write(new MailDraft(dispatch.letter(), List.of(), options.moment(), attachment), file);
                out.println("Đã ghi thư “" + dispatch.letter().subject() + "” vào " + file + ".");
            }
        }
        return 0;
    }

    /** What goes out is what was approved; whoever sends it shall know that it is not the newest. */
    private void warn(LetterDesk desk, Programme chosen, ReportingPeriod calendar, Dispatch dispatch) {
        Standing.of(desk.store(), desk.definitions().units(), chosen, calendar, options.moment())
                .waiting()
                .ifPresent(replacement -> spec.commandLine()
                        .getErr()
                        .println("Lưu ý: từ bản gửi lần "
                                + dispatch.output().version() + " đã có "
                                + replacement.changes().size()
                                + " thay đổi chưa được duyệt; thư này gửi bản đã duyệt. Duyệt bản mới"
                                + " bằng “delivery approve”."));
    }
}
