package tonghop.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tonghop.pipeline.home.HomeInUseException;
import tonghop.programme.DefinitionException;
import tonghop.store.StoreException;

/** The way in: {@code java -jar tonghop.jar COMMAND}. */
@Command(
        name = "tonghop",
        versionProvider = ProgramVersion.class,
        description = {
            "Tổng hợp báo cáo của các đơn vị theo kỳ thành một bảng Excel để ký và gửi.",
            "",
            "Cách làm thường ngày: chép các tệp báo cáo vào thư mục “inbox” rồi chạy lệnh “once”;",
            "bảng tổng hợp nằm trong thư mục “out”."
        },
        synopsisHeading = "Cách dùng: ",
        synopsisSubcommandLabel = "LỆNH",
        descriptionHeading = "%n",
        commandListHeading = "%nCác lệnh:%n",
        optionListHeading = "%nTùy chọn:%n",
        footer = {
            "",
            "Gõ “tonghop LỆNH --help” để xem cách dùng từng lệnh.",
            "Mã kết thúc: 0 = xong; 1 = chưa xong, hoặc tệp được kiểm tra sẽ không được nhận; 2 = gõ lệnh sai."
        })
public final class TongHop implements Runnable {

    private static final List<Class<?>> COMMANDS = List.of(
            OnceCommand.class,
            RunCommand.class,
            CheckCommand.class,
            TemplateCommand.class,
            StatusCommand.class,
            DiffCommand.class,
            CalendarCommand.class,
            PeriodCommand.class,
            HeldCommand.class,
            ContactsCommand.class,
            AnnotateCommand.class,
            DecideCommand.class,
            ReplayCommand.class,
            DeliveryCommand.class,
            LetterCommand.class,
            OutboxCommand.class,
            ReportCommand.class,
            LedgerCommand.class,
            VerifyCommand.class,
            RebuildCommand.class,
            RetentionCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DoctorCommand.class);

    /** The run itself failed, or a checked file would not be accepted. */
    static final int FAILED = 1;
    /** The command line was wrong. */
    static final int USAGE = 2;

    /** Held, or its level would be forgotten: the library tells of every property that it writes. */
    private static final Logger POI = Logger.getLogger("org.apache.poi");

    @Spec
    private CommandSpec spec;

    @CommandLine.Option(names = "--help", usageHelp = true, description = "Hiện hướng dẫn này.")
    private boolean help;

    @CommandLine.Option(names = "--version", versionHelp = true, description = "Hiện phiên bản chương trình và Java.")
    private boolean version;

    private TongHop() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (!Utf8Names.areSafe()) {
            System.exit(Utf8Names.runSafely(args));
        }
        Utf8Names.endWithStarter();
        System.setProperty("java.awt.headless", "true");
        // What is written is Vietnamese or for machines, with the digits of both, wherever the machine stands.
        Locale.setDefault(Locale.ENGLISH);
        // Until a home's log is open nobody but the clerk hears of a fault, and he needs no names of classes.
        LogManager.getLogManager().reset();
        POI.setLevel(Level.WARNING);
        System.exit(run(
                Utf8Names.asTyped(args),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err)));
    }

    /** Runs a command; the streams get UTF-8. What could not be printed to its end has failed. */
    static int run(String[] args, OutputStream out, OutputStream err) {
        var checked = new CheckedOutput(out);
        PrintWriter printed = plain(checked);
        PrintWriter told = plain(err);
        int exitCode = run(args, printed, told);
        printed.flush();
        return checked.cutOff()
                .map(why -> {
                    told.println("Chưa in hết kết quả vì không ghi tiếp được (" + why
                            + "): phần đã in không đầy đủ, không dùng được.");
                    return exitCode == 0 ? FAILED : exitCode;
                })
                .orElse(exitCode);
    }

    private static int run(String[] args, PrintWriter out, PrintWriter err) {
        return commands(args)
                .setOut(out)
                .setErr(err)
                .registerConverter(Path.class, new PathConverter())
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(TongHop::wrongUsage)
                .setExecutionExceptionHandler(TongHop::failed)
                .execute(args);
    }

    /** The command that is asked for, or all where that is none: to look into all of them takes a tenth of a second. */
    static CommandLine commands(String[] args) {
        List<Class<?>> asked = COMMANDS.stream()
                .filter(c ->
                        args.length > 0 && c.getAnnotation(Command.class).name().equals(args[0]))
                .toList();
        var tonghop = new CommandLine(new TongHop());
        (asked.isEmpty() ? COMMANDS : asked).forEach(tonghop::addSubcommand);
        return tonghop;
    }

    private static PrintWriter plain(OutputStream to) {
        return new PrintWriter(new PlainOutput(new OutputStreamWriter(to, StandardCharsets.UTF_8)), true);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int wrongUsage(CommandLine.ParameterException e, String[] args) {
        return wrongUsage(e.getCommandLine(), Usage.explain(e));
    }

    private static int wrongUsage(CommandLine command, String why) {
        PrintWriter err = command.getErr();
        err.println("Lệnh chưa đúng: " + why);
        err.println("Gõ “" + command.getCommandSpec().qualifiedName() + " --help” để xem cách dùng.");
        return USAGE;
    }

    /** Our own refusals speak to people; those of libraries do not. */
    private static boolean isOurs(Exception e) {
        return e instanceof IllegalArgumentException
                && e.getStackTrace().length > 0
                && e.getStackTrace()[0].getClassName().startsWith("tonghop.");
    }

    private static int failed(Exception e, CommandLine command, CommandLine.ParseResult result) {
        PrintWriter err = command.getErr();
        if (e instanceof UnknownCodeException) {
            return wrongUsage(command, String.valueOf(e.getMessage()));
        }
        if (e instanceof DefinitionException
                || e instanceof HomeInUseException
                || e instanceof StoreException
                || isOurs(e)) {
            err.println(e.getMessage());
        } else {
            err.println(Usage.explain(e, LogFiles.areOpen()));
            System.getLogger(TongHop.class.getName()).log(System.Logger.Level.ERROR, "command failed", e);
        }
        return FAILED;
    }
}
