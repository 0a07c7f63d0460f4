package tonghop.store;

class LedgerOnPostgresTest extends LedgerContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.POSTGRESQL;
    }
}
