package tonghop.store;

class SchemaOnPostgresTest extends SchemaContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.POSTGRESQL;
    }
}
