package tonghop.store;

class MailsOnSqliteTest extends MailContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.SQLITE;
    }
}
