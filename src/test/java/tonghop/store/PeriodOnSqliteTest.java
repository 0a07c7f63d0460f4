package tonghop.store;

class PeriodOnSqliteTest extends PeriodContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.SQLITE;
    }
}
