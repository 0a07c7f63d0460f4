package tonghop.store;

class DecisionsOnPostgresTest extends DecisionContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.POSTGRESQL;
    }
}
