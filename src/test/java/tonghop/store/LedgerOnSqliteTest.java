package tonghop.store;

class LedgerOnSqliteTest extends LedgerContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.SQLITE;
    }
}
