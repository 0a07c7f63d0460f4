package tonghop.store;

class StreamOnPostgresTest extends StreamContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.POSTGRESQL;
    }
}
