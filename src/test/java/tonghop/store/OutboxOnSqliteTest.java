package tonghop.store;

class OutboxOnSqliteTest extends OutboxContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.SQLITE;
    }
}
