package tonghop.store;

class OutboxOnPostgresTest extends OutboxContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.POSTGRESQL;
    }
}
