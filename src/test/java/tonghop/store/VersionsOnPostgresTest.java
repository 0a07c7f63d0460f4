package tonghop.store;

class VersionsOnPostgresTest extends VersionContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.POSTGRESQL;
    }
}
