package tonghop.store;

class DeliveriesOnSqliteTest extends DeliveryContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.SQLITE;
    }
}
