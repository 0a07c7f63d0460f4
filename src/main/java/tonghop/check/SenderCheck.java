package tonghop.check;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.model.Finding;
import tonghop.model.SenderProof;
import tonghop.model.UnitContact;
import tonghop.model.UnitContact.Scope;
import tonghop.model.VietnamTime;
import tonghop.programme.Unit;
import tonghop.programme.UnitRegistry;

/**
 * Whether a report came from somebody who may send for its unit. Every finding names the message by its moment, so that what is decided
 * about one does not open the door to the next.
 */
public final class SenderCheck {

    /** The message names no address. */
    public static final String MISSING = "sender-missing";

    /** The address is entered for no unit. */
    public static final String UNKNOWN = "sender-unknown";

    /** The address is entered for other units. */
    public static final String OTHER_UNIT = "sender-other-unit";

    /** The address may be forged. */
    public static final String UNPROVEN = "sender-unproven";

    /** All that this check finds. */
    public static final Set<String> CODES = Set.of(MISSING, UNKNOWN, OTHER_UNIT, UNPROVEN);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/yyyy").withZone(VietnamTime.ZONE);

    private final UnitRegistry units;

    public SenderCheck(UnitRegistry units) {
        this.units = units;
    }

    /** @param unit the code of the unit whose report it is, or null where that is not known */
    public List<Finding> check(Sender sender, @Nullable String unit, Instant receivedAt) {
        String address = sender.address();
        String message = "thư nhận lúc " + MOMENT.format(receivedAt);
        if (address == null) {
            return sender.isByMail() ? List.of(missing(message)) : List.of();
        }
        var findings = new ArrayList<Finding>();
        if (sender.contacts().isEmpty() && sender.isByMail()) {
            findings.add(unknown(address, message, unit));
        }
        if (!sender.contacts().isEmpty() && unit != null && !maySend(sender, unit)) {
            findings.add(otherUnit(address, message, sender, unit));
        }
        if (sender.proof() == SenderProof.NOT_PROVEN || sender.proof() == SenderProof.FAILED) {
            findings.add(unproven(address, message, sender.proof()));
        }
        return findings;
    }

    private boolean maySend(Sender sender, String unit) {
        return sender.contacts().stream()
                .anyMatch(c -> c.unit().equals(unit) || c.scope() == Scope.BELOW && units.isBelow(unit, c.unit()));
    }

    private static Finding missing(String message) {
        return Finding.error(
                MISSING,
                null,
                "Không rõ ai gửi: " + message
                        + " không ghi địa chỉ người gửi (From). Chỉ nhận báo cáo gửi từ địa chỉ thư đã đăng ký của đơn"
                        + " vị. Hãy gửi lại từ địa chỉ ấy; người vận hành đã hỏi lại đơn vị thì dùng “decide"
                        + " accept”.");
    }

    private Finding unknown(String address, String message, @Nullable String unit) {
        return Finding.error(
                UNKNOWN,
                null,
                "Địa chỉ gửi “" + address + "” (" + message
                        + ") chưa được đăng ký cho đơn vị nào; chỉ nhận báo cáo gửi từ địa chỉ đã đăng ký của đơn vị."
                        + " Hãy gửi lại từ địa chỉ đã đăng ký, hoặc đề nghị nơi nhận đăng ký địa chỉ này; người vận"
                        + " hành xác nhận bằng “contacts confirm " + address + " --unit "
                        + (unit == null ? "MÃ_ĐƠN_VỊ" : unit) + "”.");
    }

    private Finding otherUnit(String address, String message, Sender sender, String unit) {
        String entered = sender.contacts().stream()
                .map(UnitContact::unit)
                .distinct()
                .map(this::shown)
                .collect(Collectors.joining(", "));
        return Finding.error(
                OTHER_UNIT,
                null,
                "Địa chỉ gửi “" + address + "” (" + message + ") được đăng ký cho " + entered
                        + ", nhưng báo cáo ghi là của "
                        + shown(unit)
                        + ". Hãy kiểm tra tên đơn vị trên biểu, hoặc gửi lại từ địa chỉ đã đăng ký của đơn vị ấy; nếu"
                        + " địa chỉ này gửi thay được, người vận hành xác nhận bằng “contacts confirm " + address
                        + " --unit " + unit + "”.");
    }

    private static Finding unproven(String address, String message, SenderProof proof) {
        return Finding.error(
                UNPROVEN,
                null,
                "Chưa chắc “" + address + "” là người gửi thật (" + message + "): "
                        + (proof == SenderProof.FAILED
                                ? "máy chủ thư cho biết thư không phải do tên miền này gửi"
                                : "máy chủ thư không chứng thực được người gửi")
                        + ", mà địa chỉ trong thư thì ai cũng ghi được. Hãy gửi lại bằng hộp thư công vụ của đơn vị;"
                        + " người vận hành hỏi lại đơn vị qua điện thoại, nếu đúng thì dùng “decide accept”.");
    }

    private String shown(String unit) {
        List<Unit> bearers = units.of(unit);
        return bearers.isEmpty()
                ? "“" + unit + "”"
                : bearers.get(bearers.size() - 1).name() + " (" + unit + ")";
    }
}
