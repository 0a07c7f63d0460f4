package tonghop.store;

import java.sql.SQLException;

/**
 * A technical fault of the ledger: nothing of the call in hand was kept, and it may be made again.
 *
 * <p>The message is for the operator, in Vietnamese, and says what to do. Neither it nor the cause carries data:
 * database engines quote values of rows in their messages, so of the engine's own exception only the SQL state, the
 * error number and the stack trace are kept.
 */
public class StoreException extends RuntimeException {

    private StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    static StoreException of(SQLException e) {
        return new StoreException(Fault.of(e).advice(), withoutData(e));
    }

    /** Where the tool's exception is not the database's own. */
    static StoreException of(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return of(sql);
            }
        }
        return of(new SQLException(e.getClass().getName(), "", 0));
    }

    static StoreException newerSchema() {
        return new StoreException(
                "Sổ theo dõi do một phiên bản mới hơn của chương trình tạo ra. Hãy dùng phiên bản chương trình mới hơn.",
                new SQLException("schema newer than the program"));
    }

    static StoreException damaged() {
        return new StoreException(Fault.DAMAGED.advice(), new SQLException("not sound"));
    }

    private static SQLException withoutData(SQLException e) {
        var bare = new SQLException("SQL state " + e.getSQLState() + ", error " + e.getErrorCode());
        bare.setStackTrace(e.getStackTrace());
        return bare;
    }
}
