package tonghop.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What went wrong before or around the work, in a sentence that says what to do. */
final class Usage {

    private Usage() {}

    static String explain(ParameterException e) {
        if (e instanceof MissingParameterException missing) {
            return "thiếu "
                    + String.join(
                            ", ",
                            missing.getMissing().stream()
                                    .map(arg -> arg.isOption()
                                            ? ((picocli.CommandLine.Model.OptionSpec) arg).longestName()
                                            : arg.paramLabel())
                                    .toList())
                    + ".";
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            return "không hiểu “" + String.join(" ", unmatched.getUnmatched()) + "”.";
        }
        if (e.getValue() != null && e.getArgSpec() != null) {
            return "giá trị “" + e.getValue() + "” không dùng được cho "
                    + e.getArgSpec().paramLabel() + "."
                    + (e.getCause() == null || e.getCause().getMessage() == null
                            ? ""
                            : " " + e.getCause().getMessage());
        }
        return String.valueOf(e.getMessage());
    }

    static String explain(Exception e) {
        Throwable root = e;
        while (root.getCause() != null && !(root instanceof FileSystemException)) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage());
        if (message.contains("No space left")) {
            return "Đĩa đã đầy. Hãy giải phóng chỗ trên đĩa rồi chạy lại; chưa có báo cáo nào bị mất.";
        }
        if (root instanceof AccessDeniedException) {
            return "Không có quyền đọc hoặc ghi “" + message + "”. Hãy kiểm tra quyền truy cập thư mục rồi chạy lại.";
        }
        if (root instanceof NoSuchFileException) {
            return "Không tìm thấy “" + message + "”. Hãy kiểm tra đường dẫn.";
        }
        if (root instanceof NotDirectoryException || root instanceof java.nio.file.FileAlreadyExistsException) {
            return "“" + message + "” không phải là thư mục. Hãy kiểm tra đường dẫn.";
        }
        if (message.contains("Read-only file system")) {
            return "Đĩa chỉ cho đọc, không ghi được: " + message + ". Hãy chọn thư mục khác bằng --home.";
        }
        return "Chương trình gặp lỗi kỹ thuật (" + root.getClass().getSimpleName() + ": " + message
                + "). Chi tiết ở thư mục log.";
    }
}
