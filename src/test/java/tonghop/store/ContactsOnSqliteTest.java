package tonghop.store;

class ContactsOnSqliteTest extends ContactContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.SQLITE;
    }
}
