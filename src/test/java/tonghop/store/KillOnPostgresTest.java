package tonghop.store;

class KillOnPostgresTest extends KillContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.POSTGRESQL;
    }

    @Override
    int rounds() {
        // The server lives on: only the transaction in hand ends.
        return 5;
    }
}
