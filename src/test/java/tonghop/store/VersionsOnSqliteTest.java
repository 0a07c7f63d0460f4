package tonghop.store;

class VersionsOnSqliteTest extends VersionContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.SQLITE;
    }
}
