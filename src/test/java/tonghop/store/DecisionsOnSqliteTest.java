package tonghop.store;

class DecisionsOnSqliteTest extends DecisionContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.SQLITE;
    }
}
