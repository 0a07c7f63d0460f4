package tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tonghop.store.Samples.RECEIVED;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.ContactChange;
import tonghop.model.ContactEvent;
import tonghop.model.MailAddress;
import tonghop.model.UnitContact;
import tonghop.model.UnitContact.Scope;

/** Who may send for which unit, on every engine. */
abstract class ContactContract extends StoreContract {

    private static final UnitContact CLERK = contact("vanthu@xl.vn", "xl", Scope.UNIT, "Lan", "0251 3861 000");
    private static final UnitContact OFFICE = contact("@xl.vn", "xl", Scope.BELOW, "", "");
    private static final UnitContact FOR_OTHERS = contact("vanthu@xl.vn", "vc", Scope.UNIT, "Lan", "");

    @Test
    void givesBackWhoMaySendAndEveryChange() {
        var added = change(ContactChange.add(CLERK), ContactChange.add(OFFICE));
        var removed = change(ContactChange.remove(OFFICE));
        reopen();

        assertThat(store.contacts().all()).containsExactly(CLERK);
        assertThat(store.contacts().history()).containsExactly(added.get(0), added.get(1), removed.get(0));
        assertThat(removed.get(0))
                .isEqualTo(new ContactEvent(3, ContactChange.remove(OFFICE), "Lan", RECEIVED, "Công văn 15."));
    }

    @Test
    void letsOneAddressSendForSeveralUnits() {
        change(ContactChange.add(CLERK), ContactChange.add(FOR_OTHERS));

        assertThat(store.contacts().of(CLERK.address())).containsExactly(FOR_OTHERS, CLERK);
        assertThat(store.contacts().ofUnit("vc")).containsExactly(FOR_OTHERS);
        assertThat(store.contacts().ofUnit("xl")).containsExactly(CLERK);
    }

    @Test
    void asksTheDomainOnlyOfAnAddressThatIsNotEnteredItself() {
        change(ContactChange.add(FOR_OTHERS), ContactChange.add(OFFICE));

        assertThat(store.contacts().of(MailAddress.of("vanthu@xl.vn"))).containsExactly(FOR_OTHERS);
        assertThat(store.contacts().of(MailAddress.of("khac@xl.vn"))).containsExactly(OFFICE);
        assertThat(store.contacts().of(MailAddress.of("vanthu@nho.xl.vn"))).isEmpty();
        assertThat(store.contacts().of(MailAddress.of("vanthu@khac.vn"))).isEmpty();
    }

    @Test
    void writesNothingWhereNothingChanges() {
        change(ContactChange.add(CLERK));

        assertThat(change(ContactChange.add(CLERK), ContactChange.remove(OFFICE)))
                .isEmpty();
        assertThat(store.contacts().history()).hasSize(1);
    }

    @Test
    void letsTheLastWordOfAnAddressAndUnitStand() {
        var wider = contact("vanthu@xl.vn", "xl", Scope.BELOW, "Hoa", "");
        change(ContactChange.add(CLERK));
        change(ContactChange.remove(CLERK));
        change(ContactChange.add(CLERK));
        change(ContactChange.add(wider));

        assertThat(store.contacts().all()).containsExactly(wider);
        assertThat(store.contacts().entered(CLERK.address()))
                .extracting(ContactEvent::number)
                .containsExactly(4L);
    }

    @Test
    void ordersContactsByUnitAndAddressOnEveryEngineAlike() {
        var odd = contact("_a@xl.vn", "xl", Scope.UNIT, "", "");
        change(
                ContactChange.add(CLERK),
                ContactChange.add(odd),
                ContactChange.add(OFFICE),
                ContactChange.add(FOR_OTHERS));

        assertThat(store.contacts().all()).containsExactly(FOR_OTHERS, OFFICE, odd, CLERK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE contact_event SET kind = 'allow'", "UPDATE contact_event SET scope = 'all'"})
    void refusesEventsThatNobodyCanMean(String change) {
        change(ContactChange.add(CLERK));

        assertThatThrownBy(() -> execute(change)).isInstanceOf(SQLException.class);
    }

    private List<ContactEvent> change(ContactChange... changes) {
        return store.contacts().change(List.of(changes), "Lan", RECEIVED, "Công văn 15.");
    }

    private static UnitContact contact(String address, String unit, Scope scope, String name, String phone) {
        return new UnitContact(MailAddress.of(address), unit, scope, name, phone);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = LedgerEngine.connect(settings);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
