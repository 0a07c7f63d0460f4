package tonghop.store;

class NodesOnSqliteTest extends NodesContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.SQLITE;
    }
}
