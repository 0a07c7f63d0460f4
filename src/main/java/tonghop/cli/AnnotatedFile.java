package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import tonghop.workbook.AnnotatedCopy;

/** Puts an annotated copy down where the clerk wants it. */
final class AnnotatedFile {

    private AnnotatedFile() {}

    /** Where the clerk names no file: in the folder that the command is given in. */
    static Path named(AnnotatedCopy copy) {
        return Path.of(copy.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_"));
    }

    /**
     * Writes the copy and says so. A file that is there is not touched, unless that is asked for.
     *
     * @throws IllegalArgumentException where the file is there, or its name says that it is of another kind
     */
    static void write(AnnotatedCopy copy, Path file, boolean force, PrintWriter out) throws IOException {
        Path target = file.toAbsolutePath();
        String name = String.valueOf(target.getFileName());
        if (!name.toLowerCase(Locale.ROOT).endsWith(copy.extension())) {
            throw new IllegalArgumentException("Tên tệp “" + name + "” phải có đuôi " + copy.extension()
                    + ", nếu không Excel sẽ báo tệp sai loại.");
        }
        if (!force && Files.exists(target)) {
            throw new IllegalArgumentException(
                    "Đã có tệp " + target + ". Hãy chọn tên khác, hoặc thêm --force để ghi đè.");
        }
        Files.write(target, copy.bytes());
        out.println(
                copy.isSendersOwn()
                        ? "Đã tạo " + target + ": tệp của đơn vị, có tô màu và chú thích các ô cần xem lại."
                        : "Đã tạo " + target
                                + ": danh sách các điểm cần xem lại. Tệp của đơn vị không phải sổ tính Excel ghi chú được nên giữ nguyên.");
    }
}
