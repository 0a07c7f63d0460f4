package tonghop.store;

class ContactsOnPostgresTest extends ContactContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.POSTGRESQL;
    }
}
