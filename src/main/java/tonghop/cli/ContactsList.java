package tonghop.cli;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tonghop.model.ContactEvent;
import tonghop.model.UnitContact;
import tonghop.pipeline.home.Settings;
import tonghop.programme.Definitions;
import tonghop.store.Store;

@Command(
        name = "list",
        description = "Liệt kê các địa chỉ được gửi báo cáo và đơn vị của từng địa chỉ.",
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class ContactsList implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOptions options;

    @Option(names = "--unit", paramLabel = "ĐƠN_VỊ", description = "Chỉ của đơn vị này.")
    private @Nullable String unit;

    @Option(names = "--json", description = "In mỗi địa chỉ một dòng JSON, kèm người đăng ký, lúc đăng ký và lý do.")
    private boolean json;

    ContactsList() {}

    @Override
    public Integer call() throws IOException {
        var home = options.home();
        Definitions definitions = Definitions.load(home.config());
        Homes.prepareExisting(home);
        PrintWriter out = spec.commandLine().getOut();
        try (Store store = Homes.store(home, Settings.of(home))) {
            List<ContactEvent> entered = store.contacts().entered().stream()
                    .filter(e -> unit == null || e.change().contact().unit().equals(unit))
                    .toList();
            if (json) {
                for (ContactEvent event : entered) {
                    out.println(json(event));
                }
            } else if (entered.isEmpty()) {
                out.println("Chưa đăng ký địa chỉ nào" + (unit == null ? "" : " cho đơn vị “" + unit + "”")
                        + ". Thêm bằng “contacts add”, hoặc điền bảng của “contacts export” rồi “contacts import”.");
            } else {
                new ContactText(definitions.units())
                        .table(entered.stream().map(e -> e.change().contact()).toList())
                        .forEach(out::println);
            }
        }
        return 0;
    }

    private static String json(ContactEvent event) throws IOException {
        UnitContact contact = event.change().contact();
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("address", contact.address().text());
            json.writeStringField("unit", contact.unit());
            json.writeStringField("scope", contact.scope().code());
            json.writeStringField("name", contact.name());
            json.writeStringField("phone", contact.phone());
            json.writeStringField("by", event.by());
            json.writeStringField("at", event.at().toString());
            json.writeStringField("reason", event.reason());
            json.writeEndObject();
        }
        return text.toString();
    }
}
