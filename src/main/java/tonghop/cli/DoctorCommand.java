package tonghop.cli;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tonghop.pipeline.doctor.Diagnosis;
import tonghop.pipeline.doctor.HomeDiagnosis;
import tonghop.pipeline.doctor.MachineDiagnosis;
import tonghop.pipeline.doctor.MailDiagnosis;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.HomeInUseException;
import tonghop.pipeline.home.HomeLock;
import tonghop.pipeline.home.Settings;
import tonghop.programme.DefinitionException;
import tonghop.programme.Definitions;
import tonghop.store.LedgerCopy;
import tonghop.store.LedgerState;
import tonghop.store.Store;
import tonghop.store.StoreException;

@Command(
        name = "doctor",
        description = {
            "Kiểm tra máy và thư mục làm việc trước khi chạy, hoặc khi có trục trặc.",
            "Xem tên tệp tiếng Việt, đồng hồ, đĩa, quyền truy cập, sổ nhận, định nghĩa, hộp thư. Mỗi điều một dòng; ✘ là có lỗi, kèm cách xử lý. Không nhận, không gửi gì."
        },
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class DoctorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOptions options;

    @Option(names = "--json", description = "In JSON cho chương trình khác đọc.")
    private boolean json;

    DoctorCommand() {}

    @Override
    public Integer call() throws IOException {
        // What goes wrong is told; libraries say it less well.
        LogManager.getLogManager().reset();
        var all = new ArrayList<Diagnosis>();
        Home home = options.home();
        var ledger = new LedgerLook(home);
        try {
            Settings settings = Settings.of(home);
            all.addAll(new HomeDiagnosis(home, settings).all());
            all.add(ledger.look(settings));
            all.add(definitions(home));
            all.add(instance(home));
            all.addAll(MailDiagnosis.of(settings));
        } catch (IllegalArgumentException e) {
            all.add(new Diagnosis("settings", "Thiết lập có lỗi", Optional.of(String.valueOf(e.getMessage()))));
        }
        all.addAll(MachineDiagnosis.of(options.moment(), built(), ledger.lastIntake));
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? json(all) : text(all));
        return all.stream().allMatch(Diagnosis::isWell) ? 0 : TongHop.FAILED;
    }

    /** The ledger, looked at without changing it unless it is sound. */
    private static final class LedgerLook {

        private final Home home;
        private @Nullable Instant lastIntake;

        LedgerLook(Home home) {
            this.home = home;
        }

        Diagnosis look(Settings settings) throws IOException {
            if (Files.exists(home.folder()) && !Files.isReadable(home.folder())) {
                return new Diagnosis(
                        "ledger",
                        "Sổ nhận: tài khoản này không được phép xem",
                        Optional.of("Chạy lệnh bằng tài khoản của chương trình."));
            }
            if (LostLedger.isLost(home, settings)) {
                return new Diagnosis(
                        "ledger",
                        LostLedger.FOUND + ": " + Homes.embedded(home) + " không còn hoặc rỗng",
                        Optional.of(LostLedger.remedy()));
            }
            if (!Homes.hasStore(home, settings)) {
                return new Diagnosis("ledger", "Sổ nhận: chưa có, sẽ được tạo khi chạy lần đầu", Optional.empty());
            }
            try {
                if (!Homes.isOnServer(settings)) {
                    LedgerCopy.requireSound(Homes.embedded(home));
                }
                try (Store store = Homes.store(home, settings)) {
                    LedgerState state = LedgerState.of(store);
                    lastIntake = state.lastIntake();
                    return new Diagnosis(
                            "ledger", "Sổ nhận: nguyên vẹn, có " + store.lastNumber() + " tài liệu", Optional.empty());
                }
            } catch (StoreException e) {
                return new Diagnosis("ledger", "Sổ nhận: không dùng được", Optional.of(String.valueOf(e.getMessage())));
            }
        }
    }

    private static Diagnosis definitions(Home home) {
        try {
            Definitions loaded = Definitions.load(home.config());
            return new Diagnosis(
                    "definitions",
                    "Định nghĩa: đọc được " + loaded.programmes().size() + " chế độ báo cáo",
                    Optional.empty());
        } catch (DefinitionException e) {
            return new Diagnosis("definitions", "Định nghĩa có lỗi", Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private static Diagnosis instance(Home home) throws IOException {
        boolean running = false;
        if (Files.exists(home.data().resolve("lock"))) {
            try {
                HomeLock.of(home).close();
            } catch (HomeInUseException e) {
                running = true;
            }
        }
        return new Diagnosis(
                "instance",
                running
                        ? "Tiến trình: một chương trình TongHop đang chạy ở đây"
                        : "Tiến trình: không có chương trình nào đang chạy ở đây",
                Optional.empty());
    }

    /** When the program's own file was made. */
    private static @Nullable Instant built() throws IOException {
        try {
            Path self = Path.of(DoctorCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(self) ? Files.getLastModifiedTime(self).toInstant() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String text(List<Diagnosis> all) {
        var lines = new ArrayList<String>();
        for (Diagnosis one : all) {
            lines.add((one.isWell() ? "✔ " : "✘ ")
                    + one.found()
                    + one.remedy().map(r -> ". → " + r).orElse(""));
        }
        long ill = all.stream().filter(d -> !d.isWell()).count();
        lines.add(ill == 0 ? "Mọi thứ đều ổn." : "Có " + ill + " điều cần xử lý.");
        return String.join("\n", lines);
    }

    private static String json(List<Diagnosis> all) throws IOException {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            json.writeStartArray();
            for (Diagnosis one : all) {
                json.writeStartObject();
                json.writeStringField("check", one.check());
                json.writeBooleanField("ok", one.isWell());
                json.writeStringField("found", one.found());
                json.writeStringField("remedy", one.remedy().orElse(null));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return text.toString();
    }
}
