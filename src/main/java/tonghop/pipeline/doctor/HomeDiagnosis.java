package tonghop.pipeline.doctor;

import static tonghop.pipeline.doctor.Diagnosis.ill;
import static tonghop.pipeline.doctor.Diagnosis.well;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.OwnerOnly;
import tonghop.pipeline.home.Settings;
import tonghop.pipeline.home.SharedFolder;

/** Looks at the folders: whether they can be used, by whom, and how much room is left. Makes and changes nothing that stays. */
public final class HomeDiagnosis {

    private static final long MEGA = 1 << 20;
    private static final long LEAST_FREE = 500 * MEGA;
    private static final int NAMED = 3;

    private final Home home;
    private final SharedFolder inbox;
    private final SharedFolder out;

    /** @throws IllegalArgumentException if a setting of the shared folders is wrong; the message is for people, in Vietnamese */
    public HomeDiagnosis(Home home, Settings settings) {
        this.home = home;
        this.inbox = SharedFolder.inbox(settings);
        this.out = SharedFolder.out(settings);
    }

    public List<Diagnosis> all() throws IOException {
        var all = new ArrayList<Diagnosis>();
        all.add(usable("home", "Thư mục làm việc", home.folder()));
        all.add(usable("inbox", "Hộp nhận", inbox.path()));
        all.add(usable("out", "Thư mục kết quả", out.path()));
        all.add(room());
        all.add(closed());
        all.add(reached("inbox-group", "Hộp nhận", inbox));
        all.add(reached("out-group", "Thư mục kết quả", out));
        return all;
    }

    /** By making and removing a file, for modes alone do not say it. */
    private static Diagnosis usable(String check, String name, Path folder) {
        String what = name + " " + folder;
        if (!Files.isDirectory(folder)) {
            return ill(check, what + ": không có", "Chạy “once” một lần để tạo, hoặc kiểm tra lại đường dẫn.");
        }
        try {
            Files.delete(Files.createTempFile(folder, ".doctor-", ".tmp"));
            return well(check, what + ": đọc, ghi được");
        } catch (IOException e) {
            return ill(
                    check,
                    what + ": không ghi được",
                    "Cấp quyền ghi cho tài khoản “" + System.getProperty("user.name")
                            + "” (chown, chmod) và kiểm tra đĩa không ở chế độ chỉ đọc.");
        }
    }

    private Diagnosis room() throws IOException {
        Path there =
                Files.isDirectory(home.folder()) ? home.folder() : Path.of("").toAbsolutePath();
        long free = Files.getFileStore(there).getUsableSpace();
        String what = "Đĩa: còn trống " + free / MEGA + " MB";
        return free < LEAST_FREE
                ? ill("disk", what, "Dọn đĩa hoặc chuyển sang đĩa lớn hơn trước khi đĩa đầy.")
                : well("disk", what);
    }

    /** The kept files lie below folders that are closed. */
    private Diagnosis closed() throws IOException {
        var open = new ArrayList<Path>();
        if (Files.isDirectory(home.folder())) {
            if (!OwnerOnly.isTight(home.folder())) {
                open.add(home.folder());
            }
            for (Path folder : List.of(home.originals(), home.outgoing(), home.data(), home.log(), home.config())) {
                addOpen(folder, open);
            }
        }
        return open.isEmpty()
                ? well("permissions", "Quyền truy cập: chỉ tài khoản chạy chương trình mở được thư mục làm việc")
                : ill(
                        "permissions",
                        "Quyền truy cập: người khác mở được " + open.size() + " thư mục, tệp, như "
                                + String.join(
                                        ", ",
                                        open.stream()
                                                .limit(NAMED)
                                                .map(Path::toString)
                                                .toList()),
                        "Chạy: chmod -R u=rwX,go= " + home.folder()
                                + " (trừ hộp nhận và thư mục kết quả nếu nằm trong đó và có nhóm dùng chung).");
    }

    private static void addOpen(Path folder, List<Path> open) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder, 1)) {
            for (Path path : inside.toList()) {
                if (!Files.isSymbolicLink(path) && !OwnerOnly.isTight(path)) {
                    open.add(path);
                }
            }
        }
    }

    /** Whoever is of the group must get through every folder above. */
    private static Diagnosis reached(String check, String name, SharedFolder folder) throws IOException {
        if (folder.group().isEmpty()) {
            return well(check, name + ": không đặt nhóm dùng chung, chỉ tài khoản chạy chương trình dùng được");
        }
        for (Path above = folder.path().getParent(); above != null; above = above.getParent()) {
            if (Files.isDirectory(above) && !letsThrough(above, folder.group())) {
                return ill(
                        check,
                        name + ": nhóm “" + folder.group() + "” không đi qua được " + above,
                        "Đặt thư mục này ra ngoài thư mục làm việc (thiết lập "
                                + (check.startsWith("in") ? "inbox" : "out")
                                + ".path), hoặc cho nhóm đi qua: chmod o+x " + above + ".");
            }
        }
        return well(check, name + ": nhóm “" + folder.group() + "” vào được");
    }

    private static boolean letsThrough(Path folder, String group) throws IOException {
        PosixFileAttributes attributes = Files.readAttributes(folder, PosixFileAttributes.class);
        Set<PosixFilePermission> modes = attributes.permissions();
        return modes.contains(PosixFilePermission.OTHERS_EXECUTE)
                || modes.contains(PosixFilePermission.GROUP_EXECUTE)
                        && attributes.group().getName().equals(group);
    }
}
