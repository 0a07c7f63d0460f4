package tonghop.store;

class PeriodEventsOnSqliteTest extends PeriodEventContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.SQLITE;
    }
}
