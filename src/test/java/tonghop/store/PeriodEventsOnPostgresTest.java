package tonghop.store;

class PeriodEventsOnPostgresTest extends PeriodEventContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.POSTGRESQL;
    }
}
