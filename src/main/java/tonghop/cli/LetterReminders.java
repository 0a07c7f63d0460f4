package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tonghop.letter.ReminderLetters.Reminder;
import tonghop.pipeline.correspondence.UnitAddresses;
import tonghop.pipeline.mailout.MailDraft;
import tonghop.programme.Programme;
import tonghop.store.Contacts;

@Command(
        name = "reminders",
        description = {
            "Lập thư nhắc: mỗi đơn vị một thư, nêu mọi báo cáo còn nợ của các kỳ đang mở, quá hạn và sắp đến hạn.",
            "Đơn vị báo cáo cho hai cơ quan thì có thư của từng cơ quan. Kỳ đã khóa sổ không được nhắc."
        },
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class LetterReminders implements Callable<Integer> {

    private static final String ALL = "all";
    private static final int MOST_DAYS = 366;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOptions options;

    @Option(
            names = "--programme",
            required = true,
            paramLabel = "CHẾ_ĐỘ",
            description = "Mã chế độ báo cáo, hoặc “all” cho mọi chế độ.")
    private String programme;

    @Option(
            names = "--days",
            paramLabel = "NGÀY",
            defaultValue = "15",
            description = "Nhắc báo cáo đến hạn trong bấy nhiêu ngày tới (mặc định ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--out",
            paramLabel = "THƯ_MỤC",
            description =
                    "Ghi mỗi thư thành một thư nháp .eml gửi các địa chỉ đã đăng ký của đơn vị; không ghi thì in ra"
                            + " màn hình.")
    private @Nullable Path folder;

    LetterReminders() {}

    @Override
    public Integer call() throws IOException {
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException("--days cần một số từ 0 đến " + MOST_DAYS + ".");
        }
        if (folder != null) {
            refuseFilled(folder);
        }
        try (LetterDesk desk = LetterDesk.open(options)) {
            Collection<Programme> regimes = programme.equals(ALL)
                    ? desk.programmes().values()
                    : List.of(Choice.programme(desk.definitions(), programme));
            say(desk.correspondence().reminders(regimes, days), desk.store().contacts());
        }
        return 0;
    }

    /** A letter left over from another day would remind a unit of what it has sent since. */
    private static void refuseFilled(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new IllegalArgumentException("Thư mục “" + folder
                        + "” đã có tệp, có thể là thư nhắc cũ. Hãy chọn một thư mục mới hoặc còn trống.");
            }
        }
    }

    private void say(List<Reminder> reminders, Contacts contacts) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (reminders.isEmpty()) {
            out.println("Không đơn vị nào còn nợ báo cáo quá hạn hoặc đến hạn trong " + days + " ngày tới.");
            return;
        }
        if (folder == null) {
            for (Reminder reminder : reminders) {
                LetterFile.lines(reminder.letter()).forEach(out::println);
                out.println();
                out.println("─".repeat(72));
            }
        } else {
            Files.createDirectories(folder);
            for (Reminder reminder : reminders) {
                List<String> to = UnitAddresses.of(contacts, reminder.unit().code());
                var draft = new MailDraft(reminder.letter(), to, options.moment(), null);
                LetterFile.write(draft, folder.resolve(name(reminder)));
            }
        }
        out.println(reminders.size() + " thư nhắc" + (folder == null ? "." : ", ghi vào " + folder + "."));
    }

    private static String name(Reminder reminder) {
        return reminder.owed().get(0).programme().code() + "." + reminder.unit().code() + ".eml";
    }
}
