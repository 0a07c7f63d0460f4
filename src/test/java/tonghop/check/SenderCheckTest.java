package tonghop.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tonghop.model.Finding;
import tonghop.model.MailAddress;
import tonghop.model.SenderProof;
import tonghop.model.Severity;
import tonghop.model.UnitContact;
import tonghop.model.UnitContact.Scope;
import tonghop.programme.Unit;
import tonghop.programme.UnitRegistry;

class SenderCheckTest {

    private static final Instant CAME = Instant.parse("2024-05-03T02:00:05Z");
    private static final String ADDRESS = "vanthu@huyen.vn";

    /** A province with a district with a commune, and another district; the last goes in a circle. */
    private static final SenderCheck CHECK = new SenderCheck(new UnitRegistry(List.of(
            unit("tinh", "Tỉnh", null),
            unit("huyen", "Huyện Một", "tinh"),
            unit("xa", "Xã Một", "huyen"),
            unit("huyen-hai", "Huyện Hai", "tinh"),
            unit("vong", "Xã Vòng", "vong"))));

    @Test
    void letsAUnitSendForItself() {
        assertThat(found(mail(contact("huyen", Scope.UNIT)), "huyen")).isEmpty();
    }

    @Test
    void letsAnAddressSendForEachOfItsUnits() {
        var both = mail(contact("huyen", Scope.UNIT), contact("huyen-hai", Scope.UNIT));

        assertThat(found(both, "huyen")).isEmpty();
        assertThat(found(both, "huyen-hai")).isEmpty();
    }

    @Test
    void letsAUnitSendForThoseBelowItOnlyWhereThatIsEntered() {
        assertThat(found(mail(contact("tinh", Scope.BELOW)), "xa")).isEmpty();
        assertThat(found(mail(contact("huyen", Scope.BELOW)), "xa")).isEmpty();
        assertThat(found(mail(contact("huyen", Scope.UNIT)), "xa")).containsExactly("sender-other-unit");
        assertThat(found(mail(contact("huyen", Scope.BELOW)), "huyen-hai")).containsExactly("sender-other-unit");
        assertThat(found(mail(contact("xa", Scope.BELOW)), "huyen")).containsExactly("sender-other-unit");
        assertThat(found(mail(contact("huyen", Scope.BELOW)), "vong")).containsExactly("sender-other-unit");
    }

    @Test
    void holdsReportWhoseSenderIsAnotherUnit() {
        var finding = CHECK.check(mail(contact("huyen-hai", Scope.UNIT)), "huyen", CAME)
                .get(0);

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.at()).isNull();
        assertThat(finding.message())
                .isEqualTo(
                        "Địa chỉ gửi “vanthu@huyen.vn” (thư nhận lúc 09:00:05 ngày 03/05/2024) được đăng ký cho Huyện"
                                + " Hai (huyen-hai), nhưng báo cáo ghi là của Huyện Một (huyen). Hãy kiểm tra tên đơn vị"
                                + " trên biểu, hoặc gửi lại từ địa chỉ đã đăng ký của đơn vị ấy; nếu địa chỉ này gửi thay"
                                + " được, người vận hành xác nhận bằng “contacts confirm vanthu@huyen.vn --unit huyen”.");
    }

    @Test
    void holdsReportWhoseSenderIsAStranger() {
        assertThat(found(mail(), "huyen")).containsExactly("sender-unknown");
        assertThat(found(mail(), null)).containsExactly("sender-unknown");
    }

    @Test
    void asksForTheUnitOnlyWhereItIsKnown() {
        assertThat(found(mail(contact("huyen", Scope.UNIT)), null)).isEmpty();
    }

    @Test
    void holdsReportWhoseSenderMayBeForged() {
        assertThat(found(proof(SenderProof.NOT_PROVEN, contact("huyen", Scope.UNIT)), "huyen"))
                .containsExactly("sender-unproven");
        assertThat(found(proof(SenderProof.FAILED), "huyen")).containsExactly("sender-unknown", "sender-unproven");
        assertThat(found(proof(SenderProof.PROVEN, contact("huyen", Scope.UNIT)), "huyen"))
                .isEmpty();
    }

    @Test
    void holdsMailWithoutASender() {
        assertThat(found(new Sender(null, true, SenderProof.NOT_ASKED, List.of()), "huyen"))
                .containsExactly("sender-missing");
    }

    @Test
    void doubtsWhatLiesInTheFolderOnlyWhereItsSenderIsKnownForOthers() {
        assertThat(found(folder(), "huyen")).isEmpty();
        assertThat(found(folder(contact("huyen", Scope.UNIT)), "huyen")).isEmpty();
        assertThat(found(folder(contact("huyen-hai", Scope.UNIT)), "huyen")).containsExactly("sender-other-unit");
    }

    private static List<String> found(Sender sender, @Nullable String unit) {
        return CHECK.check(sender, unit, CAME).stream().map(Finding::code).toList();
    }

    private static Sender mail(UnitContact... contacts) {
        return proof(SenderProof.NOT_ASKED, contacts);
    }

    private static Sender proof(SenderProof proof, UnitContact... contacts) {
        return new Sender(ADDRESS, true, proof, List.of(contacts));
    }

    private static Sender folder(UnitContact... contacts) {
        return new Sender(ADDRESS, false, SenderProof.NOT_ASKED, List.of(contacts));
    }

    private static UnitContact contact(String unit, Scope scope) {
        return new UnitContact(MailAddress.of(ADDRESS), unit, scope, "", "");
    }

    private static Unit unit(String code, String name, @Nullable String parent) {
        return new Unit(code, name, "", parent, List.of(), LocalDate.of(2000, 1, 1), null, List.of());
    }
}
