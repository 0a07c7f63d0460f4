package tonghop.store;

import java.sql.SQLException;
import org.sqlite.SQLiteException;

/** What can be wrong with a database, and what an operator does about it. */
enum Fault {
    DISK_FULL("Ổ đĩa chứa sổ theo dõi đã đầy. Hãy giải phóng dung lượng rồi chạy lại; chưa có gì bị mất."),
    READ_ONLY("Không ghi được vào sổ theo dõi vì tệp hoặc cơ sở dữ liệu chỉ cho phép đọc. Hãy cấp quyền ghi cho tài"
            + " khoản chạy chương trình (cả thư mục chứa tệp) rồi chạy lại."),
    CANNOT_OPEN("Không mở được tệp sổ theo dõi. Hãy kiểm tra thư mục có tồn tại, đường dẫn là một tệp và tài khoản chạy"
            + " chương trình có quyền đọc, ghi."),
    BUSY("Sổ theo dõi đang bị chương trình khác giữ quá lâu. Hãy đóng chương trình đó rồi chạy lại."),
    DAMAGED("Tệp sổ theo dõi bị hỏng hoặc không phải là sổ theo dõi của chương trình. Hãy giữ nguyên tệp, sao lưu nó và"
            + " khôi phục từ bản sao lưu gần nhất."),
    DISK_FAULT("Đọc, ghi ổ đĩa chứa sổ theo dõi bị lỗi. Hãy kiểm tra ổ đĩa, hạn mức dung lượng và kết nối tới ổ đĩa"
            + " mạng rồi chạy lại."),
    NO_CONNECTION("Không kết nối được tới máy chủ PostgreSQL. Hãy kiểm tra máy chủ đang chạy, địa chỉ, cổng và mạng rồi"
            + " chạy lại."),
    REFUSED("Máy chủ PostgreSQL từ chối tài khoản. Hãy kiểm tra tên, mật khẩu và quyền của tài khoản trong cấu hình."),
    OTHER(
            "Sổ theo dõi gặp lỗi kỹ thuật. Hãy chạy lại; nếu lỗi lặp lại, hãy gửi nhật ký chương trình cho người hỗ trợ.");

    private final String advice;

    Fault(String advice) {
        this.advice = advice;
    }

    /** In Vietnamese. */
    String advice() {
        return advice;
    }

    static Fault of(SQLException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return ofSqlite(sqlite.getErrorCode());
            }
        }
        return ofState(e.getSQLState() == null ? "" : e.getSQLState());
    }

    /** By SQLite's primary result codes. */
    private static Fault ofSqlite(int code) {
        return switch (code & 0xff) {
            case 5, 6, 15 -> BUSY;
            case 3, 14 -> CANNOT_OPEN;
            case 8 -> READ_ONLY;
            case 10 -> DISK_FAULT;
            case 11, 26 -> DAMAGED;
            case 13 -> DISK_FULL;
            default -> OTHER;
        };
    }

    /** By PostgreSQL's SQL states. */
    private static Fault ofState(String state) {
        return switch (state) {
            case "53100" -> DISK_FULL;
            case "25006" -> READ_ONLY;
            case "55P03", "40P01", "53300" -> BUSY;
            case "58030" -> DISK_FAULT;
            case "3D000", "42501" -> REFUSED;
            default ->
                state.startsWith("08") || state.startsWith("57P")
                        ? NO_CONNECTION
                        : state.startsWith("28") ? REFUSED : state.startsWith("XX") ? DAMAGED : OTHER;
        };
    }
}
