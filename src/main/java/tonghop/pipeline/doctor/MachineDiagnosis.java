package tonghop.pipeline.doctor;

import static tonghop.pipeline.doctor.Diagnosis.ill;
import static tonghop.pipeline.doctor.Diagnosis.well;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.model.VietnamTime;
import tonghop.pipeline.fault.Moments;

/** Looks at the machine: file names, clock, time zone, umask. */
public final class MachineDiagnosis {

    /** Clocks of two machines that share a ledger differ by less. */
    private static final Duration LEEWAY = Duration.ofMinutes(10);

    private static final String OPEN_MASK = "0007";

    private MachineDiagnosis() {}

    /**
     * @param now by the machine's clock
     * @param built when the program was built, or null where nobody can tell
     * @param lastIntake when the last document came, or null
     */
    public static List<Diagnosis> of(Instant now, @Nullable Instant built, @Nullable Instant lastIntake) {
        var all = new ArrayList<Diagnosis>();
        all.add(names(String.valueOf(System.getProperty("sun.jnu.encoding"))));
        all.add(clock(now, built, lastIntake));
        all.add(zone(now));
        umask().ifPresent(all::add);
        return all;
    }

    static Diagnosis names(String encoding) {
        return StandardCharsets.UTF_8.name().equalsIgnoreCase(encoding)
                ? well("file-names", "Tên tệp tiếng Việt: bảng mã UTF-8")
                : ill(
                        "file-names",
                        "Tên tệp tiếng Việt: bảng mã " + encoding + " làm mất dấu",
                        "Đặt LC_ALL=C.UTF-8 cho tài khoản hoặc dịch vụ chạy chương trình.");
    }

    static Diagnosis clock(Instant now, @Nullable Instant built, @Nullable Instant lastIntake) {
        String remedy = "Đặt lại giờ máy (timedatectl set-ntp true): hạn nộp được xét theo giờ này.";
        if (built != null && now.isBefore(built)) {
            return ill("clock", "Đồng hồ: " + Moments.shown(now) + ", trước cả ngày làm ra chương trình", remedy);
        }
        if (lastIntake != null && now.plus(LEEWAY).isBefore(lastIntake)) {
            return ill(
                    "clock",
                    "Đồng hồ: " + Moments.shown(now) + ", trước tài liệu đến sau cùng (" + Moments.shown(lastIntake)
                            + ")",
                    remedy);
        }
        return well("clock", "Đồng hồ: " + Moments.shown(now));
    }

    private static Diagnosis zone(Instant now) {
        ZoneId zone = ZoneId.systemDefault();
        boolean same = zone.getRules()
                .getOffset(now)
                .equals(VietnamTime.ZONE.getRules().getOffset(now));
        return well("time-zone", "Múi giờ máy: " + zone + (same ? "" : "; chương trình tự dùng giờ Việt Nam"));
    }

    /** Linux says it; others do not. */
    private static Optional<Diagnosis> umask() {
        Path status = Path.of("/proc/self/status");
        try {
            return Files.isReadable(status)
                    ? Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("Umask:"))
                            .map(line -> umask(line.substring("Umask:".length()).strip()))
                            .findFirst()
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What the program makes has modes of its own; what others of the same account make has not. */
    static Diagnosis umask(String mask) {
        boolean open = (Integer.parseInt(mask, 8) & Integer.parseInt(OPEN_MASK, 8)) == 0;
        return open
                ? ill(
                        "umask",
                        "Umask " + mask + ": tệp do tài khoản này tạo thì ai cũng ghi được",
                        "Đặt UMask=0077 trong tệp dịch vụ hoặc “umask 077” trước khi chạy.")
                : well("umask", "Umask " + mask);
    }
}
