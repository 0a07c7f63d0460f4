package tonghop.store;

class KillOnSqliteTest extends KillContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.SQLITE;
    }

    @Override
    int rounds() {
        return 20;
    }
}
