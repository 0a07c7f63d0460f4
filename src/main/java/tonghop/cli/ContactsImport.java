package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tonghop.model.UnitContact;
import tonghop.pipeline.contact.ContactImport;

@Command(
        name = "import",
        description = {
            "Nhập các địa chỉ từ bảng đã điền (.xlsx, .xls, .ods, .csv), theo mẫu của “contacts export”.",
            "Có dòng sai thì không nhập gì và nêu từng ô cần sửa. Địa chỉ không còn trong bảng vẫn được giữ, trừ khi"
                    + " ghi --replace."
        })
final class ContactsImport extends ContactStep {

    @Parameters(paramLabel = "TỆP", description = "Bảng đã điền.")
    private Path file;

    @Option(names = "--replace", description = "Thôi đăng ký những địa chỉ không còn trong bảng.")
    private boolean replaces;

    @Option(names = "--dry-run", description = "Chỉ cho biết sẽ thay đổi những gì.")
    private boolean isOnlyShown;

    ContactsImport() {}

    @Override
    Done take(At at) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("Không có tệp “" + file + "”.");
        }
        var wanted =
                ContactImport.read(file, at.keeping(), at.store().contacts().all(), replaces);
        PrintWriter out = at.out();
        if (!wanted.findings().isEmpty()) {
            wanted.findings().forEach(f -> out.println("  - " + Findings.sentence(f)));
            out.println("Chưa nhập gì: bảng có " + wanted.findings().size()
                    + " điểm cần sửa. Hãy sửa các ô trên rồi nhập lại cả bảng.");
            return Done.REFUSED;
        }
        print("Thêm", wanted.added(), at);
        print("Sửa", wanted.altered(), at);
        print("Bớt", wanted.removed(), at);
        String counts = "thêm " + wanted.added().size() + ", sửa "
                + wanted.altered().size() + ", bớt " + wanted.removed().size() + ", giữ nguyên "
                + wanted.unchanged().size() + " địa chỉ.";
        if (isOnlyShown) {
            out.println("Chưa nhập; nếu nhập sẽ " + counts);
            return Done.WRITTEN;
        }
        var kept = at.keeping().keep(wanted.changes(), at.signature());
        out.println("Đã nhập: " + counts);
        return say(kept, at);
    }

    private static void print(String what, List<UnitContact> contacts, At at) {
        contacts.forEach(
                contact -> at.out().println("  " + what + ": " + at.text().sentence(contact)));
    }
}
