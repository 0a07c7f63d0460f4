package tonghop.store;

class EventsOnPostgresTest extends EventContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.POSTGRESQL;
    }
}
