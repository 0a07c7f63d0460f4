package tonghop.store;

class AnswersOnSqliteTest extends AnswerContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.SQLITE;
    }
}
