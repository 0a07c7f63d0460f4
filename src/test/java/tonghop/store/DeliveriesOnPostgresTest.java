package tonghop.store;

class DeliveriesOnPostgresTest extends DeliveryContract {

    @Override
    LedgerEngine engine() {
        return LedgerEngine.POSTGRESQL;
    }
}
