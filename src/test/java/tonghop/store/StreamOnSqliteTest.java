package tonghop.store;

class StreamOnSqliteTest extends StreamContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.SQLITE;
    }
}
