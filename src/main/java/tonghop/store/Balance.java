package tonghop.store;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import tonghop.model.Verdict;

/** How many documents have each verdict. */
final class Balance {

    private static final String BALANCE = "SELECT verdict, count(*) AS documents FROM document GROUP BY verdict";

    private Balance() {}

    /** Verdicts that none has are there with 0. */
    static Map<Verdict, Long> of(Session session) throws SQLException {
        var balance = new EnumMap<Verdict, Long>(Verdict.class);
        for (var verdict : Verdict.values()) {
            balance.put(verdict, 0L);
        }
        session.query(
                BALANCE,
                row -> balance.put(
                        Verdict.valueOf(StoredValue.string(row, "verdict").toUpperCase(Locale.ROOT)),
                        row.getLong("documents")));
        return balance;
    }
}
