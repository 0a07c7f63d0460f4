package tonghop.store;

class SchemaOnSqliteTest extends SchemaContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.SQLITE;
    }
}
