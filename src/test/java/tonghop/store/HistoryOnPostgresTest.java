package tonghop.store;

class HistoryOnPostgresTest extends HistoryContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.POSTGRESQL;
    }
}
