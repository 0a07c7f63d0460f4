package tonghop.store;

class PeriodOnPostgresTest extends PeriodContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.POSTGRESQL;
    }
}
