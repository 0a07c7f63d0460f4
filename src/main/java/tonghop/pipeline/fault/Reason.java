package tonghop.pipeline.fault;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tonghop.store.StoreException;

/** Why a step failed, for the operator, in Vietnamese, with what to do about it. */
final class Reason {

    /** Less than a new folder takes. */
    private static final long NO_SPACE = 16_384;

    private static final String FULL = "đĩa đã đầy. Hãy giải phóng chỗ trên đĩa.";
    private static final String READ_ONLY = "đĩa chỉ cho đọc, không ghi được. Hãy kiểm tra đĩa và cho phép ghi lại.";

    private Reason() {}

    static String of(@Nullable Throwable fault) {
        if (fault == null) {
            return "không rõ nguyên nhân";
        }
        Throwable root = fault;
        while (root.getCause() != null && !(root instanceof StoreException)) {
            root = root.getCause();
        }
        return ofRoot(root);
    }

    private static String ofRoot(Throwable root) {
        String message = String.valueOf(root.getMessage());
        if (root instanceof StoreException) {
            return Character.toLowerCase(message.charAt(0)) + message.substring(1);
        }
        if (message.contains("No space left")) {
            return FULL;
        }
        if (message.contains("Read-only file system")) {
            return READ_ONLY;
        }
        if (root instanceof DirectoryNotEmptyException || message.endsWith("Is a directory")) {
            return "ở chỗ của tệp " + quoted(message) + " có một thư mục. Hãy chuyển thư mục đó đi nơi khác.";
        }
        if (root instanceof AccessDeniedException) {
            return noPermission(message);
        }
        if (root instanceof OutOfMemoryError) {
            return "thiếu bộ nhớ. Hãy tăng -Xmx.";
        }
        String disk = root instanceof NoSuchFileException missing ? ofDisk(Path.of(missing.getFile())) : "";
        return disk.isEmpty()
                ? "lỗi kỹ thuật (" + root.getClass().getSimpleName() + ": " + quoted(message)
                        + "). Chi tiết trong thư mục log."
                : disk;
    }

    /** So that the quotation's end is where it seems, whatever is quoted. */
    static String quoted(String text) {
        return "“" + text.replace('”', '"') + "”";
    }

    private static String noPermission(String path) {
        return "không có quyền đọc hoặc ghi " + quoted(path) + ". Hãy kiểm tra quyền truy cập.";
    }

    /** Where a folder could not be made, all that is told of it is that the file in it is not there. Empty where the disk is well. */
    private static String ofDisk(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        while (folder != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        try {
            FileStore disk = folder == null ? null : Files.getFileStore(folder);
            if (folder == null || disk == null) {
                return "";
            }
            if (disk.isReadOnly()) {
                return READ_ONLY;
            }
            return disk.getUsableSpace() < NO_SPACE
                    ? FULL
                    : Files.isWritable(folder) ? "" : noPermission(folder.toString());
        } catch (IOException e) {
            return "";
        }
    }
}
