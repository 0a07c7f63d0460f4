package tonghop.store;

class HistoryOnSqliteTest extends HistoryContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.SQLITE;
    }
}
