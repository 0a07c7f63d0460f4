package tonghop.store;

class AnswersOnPostgresTest extends AnswerContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.POSTGRESQL;
    }
}
