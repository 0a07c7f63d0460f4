package tonghop.store;

class MailsOnPostgresTest extends MailContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.POSTGRESQL;
    }
}
