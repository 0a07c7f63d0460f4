package tonghop.pipeline.home;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A folder that people use together with the program: the inbox, where clerks drop reports, and the outputs, which clerks fetch. Its path,
 * group and mode are settings ({@code inbox.path}, {@code inbox.group}, {@code inbox.mode}, and the same of {@code out}); what the program
 * puts into it is open to whom the folder is, whatever the umask.
 */
public final class SharedFolder {

    /** Group-owned; nobody removes what another dropped; what is put in belongs to the group. */
    private static final int DROPPED_BY_GROUP = 03770;

    private static final int READ_BY_GROUP = 02750;
    private static final int OWNER_ONLY = 0700;
    private static final int NOT_A_FILES = 07111;
    private static final boolean HAS_MODES =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    private final String name;
    private final Path path;
    private final String group;
    private final @Nullable Integer mode;

    private SharedFolder(Settings settings, String name, int modeOfGroup) {
        this.name = name;
        this.path = Path.of(settings.text(name)).toAbsolutePath().normalize();
        this.group = settings.text(name + ".group");
        String asked = settings.text(name + ".mode");
        this.mode = asked.isEmpty() ? group.isEmpty() ? null : (Integer) modeOfGroup : parsed(asked);
    }

    /** @throws IllegalArgumentException if its mode is none; the message is for people, in Vietnamese */
    public static SharedFolder inbox(Settings settings) {
        return new SharedFolder(settings, "inbox", DROPPED_BY_GROUP);
    }

    /** @throws IllegalArgumentException as {@link #inbox} */
    public static SharedFolder out(Settings settings) {
        return new SharedFolder(settings, "out", READ_BY_GROUP);
    }

    public Path path() {
        return path;
    }

    /** Empty where none is set. */
    public String group() {
        return group;
    }

    private Integer parsed(String asked) {
        if (!asked.matches("[0-3]?7[0-7]{2}")) {
            throw new IllegalArgumentException("Thiết lập “" + name + ".mode = " + asked
                    + "” không đúng: cần quyền dạng bát phân, chủ" + " sở hữu có đủ quyền, ví dụ 2770.");
        }
        return Integer.parseInt(asked, 8);
    }

    /**
     * Makes the folder as it is set. One that is there keeps its group and mode where none are set.
     *
     * @throws IllegalArgumentException if something else lies there, there is no such group, or the folder is not this account's to change;
     *     the message is for people
     */
    public void prepare() throws IOException {
        boolean isNew = !Files.exists(path, LinkOption.NOFOLLOW_LINKS);
        if (!isNew && !Files.isDirectory(path)) {
            throw new IllegalArgumentException("Ở chỗ của thư mục " + path
                    + " (thiết lập " + name + ".path) đang có một tệp, hoặc một liên kết không dẫn đến thư mục nào."
                    + " Hãy chuyển nó đi nơi khác rồi chạy lại; thư mục sẽ được tạo.");
        }
        if (isNew) {
            OwnerOnly.createFolders(path);
        }
        if (!HAS_MODES) {
            return;
        }
        try {
            if (!group.isEmpty()) {
                give(path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName(group));
            }
            if (mode != null || isNew) {
                setMode(path, Objects.requireNonNullElse(mode, OWNER_ONLY));
            }
        } catch (UserPrincipalNotFoundException e) {
            throw new IllegalArgumentException(
                    "Máy không có nhóm người dùng “" + group + "” của thiết lập " + name + ".group.");
        } catch (FileSystemException e) {
            throw new IllegalArgumentException("Không đặt được nhóm và quyền cho thư mục " + path
                    + ". Hãy để quản trị máy đặt (chgrp,"
                    + " chmod) cho khớp thiết lập " + name + ".group, " + name + ".mode, và cho tài khoản chạy chương"
                    + " trình vào nhóm đó.");
        }
    }

    /** Opens a file under the folder, and the folders in between, to whom the folder is open. */
    public static void share(Path folder, Path file) throws IOException {
        if (!HAS_MODES || !file.startsWith(folder)) {
            return;
        }
        Path above = folder;
        for (Path step : folder.relativize(file)) {
            Path below = above.resolve(step);
            PosixFileAttributes given = Files.readAttributes(above, PosixFileAttributes.class);
            give(below, given.group());
            int asFolder = mode(above);
            setMode(below, Files.isDirectory(below) ? asFolder : asFolder & ~NOT_A_FILES);
            above = below;
        }
    }

    private static void give(Path path, GroupPrincipal group) throws IOException {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (!view.readAttributes().group().equals(group)) {
            view.setGroup(group);
        }
    }

    private static void setMode(Path path, int mode) throws IOException {
        if (mode(path) != mode) {
            Files.setAttribute(path, "unix:mode", mode);
        }
    }

    private static int mode(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:mode") & 07777;
    }
}
