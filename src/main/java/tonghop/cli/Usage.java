package tonghop.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Set;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What went wrong before or around the work, in a sentence that says what to do. */
final class Usage {

    private static final Set<Class<?>> WHOLE_NUMBERS = Set.of(int.class, Integer.class, long.class, Long.class);

    private Usage() {}

    static String explain(ParameterException e) {
        if (e instanceof MissingParameterException missing) {
            return "thiếu "
                    + String.join(
                            ", ", missing.getMissing().stream().map(Usage::name).toList())
                    + ".";
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            return "không hiểu “" + String.join(" ", unmatched.getUnmatched()) + "”.";
        }
        if (e instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + " chỉ được ghi một lần.";
        }
        if (e instanceof MaxValuesExceededException) {
            return "có tùy chọn hoặc tham số được ghi nhiều giá trị hơn mức cho phép.";
        }
        if (e.getValue() != null && e.getArgSpec() != null) {
            return "giá trị “" + e.getValue() + "” không dùng được cho " + name(e.getArgSpec()) + "." + wanted(e);
        }
        return String.valueOf(e.getMessage());
    }

    private static String name(ArgSpec arg) {
        return arg.isOption() ? ((OptionSpec) arg).longestName() : arg.paramLabel();
    }

    /** The library says it of types of its own in its own language, our converters in ours. */
    private static String wanted(ParameterException e) {
        Class<?> type = e.getArgSpec().type();
        if (WHOLE_NUMBERS.contains(type)) {
            return " Cần một số nguyên.";
        }
        if (type == boolean.class) {
            return " Tùy chọn này đứng một mình, không kèm giá trị.";
        }
        return e.getCause() == null || e.getCause().getMessage() == null
                ? ""
                : " " + e.getCause().getMessage();
    }

    /** @param hasLog whether more of it is to be read in the log */
    static String explain(Exception e, boolean hasLog) {
        Throwable root = e;
        while (root.getCause() != null && !(root instanceof FileSystemException)) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage());
        if (message.contains("No space left")) {
            return "Đĩa đã đầy. Hãy giải phóng chỗ trên đĩa rồi chạy lại; chưa có báo cáo nào bị mất.";
        }
        if (message.contains("Read-only file system")) {
            return "Đĩa chỉ cho đọc, không ghi được: " + message + ". Hãy chọn thư mục khác bằng --home.";
        }
        if (message.contains("Is a directory") || root instanceof DirectoryNotEmptyException) {
            return file(root) + " là thư mục, trong khi ở đó cần một tệp. Hãy kiểm tra đường dẫn.";
        }
        if (root instanceof AccessDeniedException) {
            return "Không có quyền đọc hoặc ghi “" + message + "”. Hãy kiểm tra quyền truy cập thư mục rồi chạy lại.";
        }
        if (root instanceof NoSuchFileException) {
            return "Không tìm thấy “" + message + "”. Hãy kiểm tra đường dẫn.";
        }
        if (root instanceof NotDirectoryException
                || root instanceof FileAlreadyExistsException
                || message.contains("Not a directory")) {
            return file(root) + " không phải là thư mục, hoặc nằm dưới một tệp. Hãy kiểm tra đường dẫn.";
        }
        return "Chương trình gặp lỗi kỹ thuật (" + root.getClass().getSimpleName() + ": " + message + ")."
                + (hasLog ? " Chi tiết ở thư mục log." : "");
    }

    /** As the system names it, without what it says of it. */
    private static String file(Throwable fault) {
        return fault instanceof FileSystemException of && of.getFile() != null
                ? "“" + of.getFile() + "”"
                : "Một đường dẫn được dùng";
    }
}
