package tonghop.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tonghop.model.UnitContact;
import tonghop.model.VietnamTime;
import tonghop.pipeline.home.Settings;
import tonghop.programme.Definitions;
import tonghop.programme.Unit;
import tonghop.store.Store;
import tonghop.workbook.ContactSheet;

@Command(
        name = "export",
        description = {
            "Xuất bảng Excel các địa chỉ được gửi báo cáo, có sẵn một dòng trống cho mỗi đơn vị chưa có địa chỉ.",
            "Điền thêm rồi nhập lại bằng “contacts import”."
        },
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class ContactsExport implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOptions options;

    @Option(names = "--out", required = true, paramLabel = "TỆP", description = "Tệp .xlsx được tạo.")
    private Path file;

    ContactsExport() {}

    @Override
    public Integer call() throws IOException {
        var home = options.home();
        Definitions definitions = Definitions.load(home.config());
        Homes.prepareExisting(home);
        LocalDate day = LocalDate.ofInstant(options.moment(), VietnamTime.ZONE);
        List<UnitContact> contacts;
        try (Store store = Homes.store(home, Settings.of(home))) {
            contacts = store.contacts().all();
        }
        List<Unit> reporting = reporting(definitions, day);
        try (OutputStream out = Files.newOutputStream(file)) {
            ContactSheet.write(contacts, reporting, definitions.units(), day, out);
        }
        Set<String> entered = contacts.stream().map(UnitContact::unit).collect(Collectors.toSet());
        long without = reporting.stream()
                .filter(unit -> !entered.contains(unit.code()))
                .count();
        spec.commandLine()
                .getOut()
                .println("Đã xuất " + contacts.size() + " địa chỉ ra " + file.toAbsolutePath() + "; " + without
                        + " đơn vị chưa có địa chỉ.");
        return 0;
    }

    /** The units that report on that day under any regime. */
    private static List<Unit> reporting(Definitions definitions, LocalDate day) {
        Set<String> members = definitions.programmes().values().stream()
                .flatMap(programme -> programme.members().stream())
                .map(member -> member.unit().code())
                .collect(Collectors.toSet());
        return definitions.units().on(day).stream()
                .filter(unit -> members.contains(unit.code()))
                .toList();
    }
}
