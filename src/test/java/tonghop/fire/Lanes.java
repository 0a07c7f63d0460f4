package tonghop.fire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tonghop.model.Verdict;

/** Makes the lanes of a campaign, of all kinds in turn. Each unit reports for one period only, and to no other lane. */
final class Lanes {

    private final List<Owed> owed = new ArrayList<>();
    private final Random random;
    private int number;

    /** @param seed the same lanes for the same seed, but for the moments that workbooks carry in themselves */
    Lanes(long seed) {
        random = new Random(seed);
        owed.addAll(Owed.of("dvcq-tuyenquang", "2024-M05"));
        owed.addAll(Owed.of("dvcq-bdt-dongnai", "2024-6M"));
        owed.addAll(Owed.of("dvcq-vinhcuu", "2024-6M"));
        java.util.Collections.shuffle(owed, random);
    }

    /** How many lanes there are units for. */
    static final int MOST = 50;

    /** @throws IndexOutOfBoundsException for more than {@link #MOST} */
    List<Lane> make(int count) throws IOException {
        var lanes = new ArrayList<Lane>();
        for (int i = 0; i < count; i++) {
            lanes.add(
                    switch (i % 9) {
                        case 0 -> dropped();
                        case 1 -> corrected();
                        case 2 -> mailed();
                        case 3 -> halfCopied();
                        case 4 -> heldAndAccepted();
                        case 5 -> sentTwice();
                        case 6 -> mailedAndCorrected();
                        case 7 -> packed();
                        default -> notAReport();
                    });
        }
        return lanes;
    }

    private OfficeReport report() {
        return OfficeReport.of(owed.remove(owed.size() - 1), random);
    }

    private OfficeReport correction(OfficeReport of) {
        return OfficeReport.of(of.owed(), random);
    }

    private String name(OfficeReport report, String kind) {
        return "BC %02d %s %s".formatted(++number, report.owed().unit().name().replace('/', '-'), kind);
    }

    private Lane dropped() throws IOException {
        OfficeReport report = report();
        String name = name(report, "chép vào.xlsx");
        byte[] bytes = report.xlsx();
        return new Lane(
                name,
                List.of(o -> o.drop(name, bytes), o -> o.awaitTaken(name)),
                List.of(new Expected(name, null, Verdict.ACCEPTED, report)),
                0);
    }

    private Lane halfCopied() {
        OfficeReport report = report();
        String name = name(report, "chép dần.csv");
        byte[] bytes = report.csv();
        return new Lane(
                name,
                List.of(o -> o.copySlowly(name, bytes), o -> o.awaitTaken(name)),
                List.of(new Expected(name, null, Verdict.ACCEPTED, report)),
                0);
    }

    private Lane corrected() throws IOException {
        OfficeReport first = report();
        OfficeReport second = correction(first);
        String name = name(first, "lần 1.xlsx");
        String again = name.replace("lần 1", "sửa lần 2");
        byte[] bytes = first.xlsx();
        byte[] mended = second.xlsx();
        return new Lane(
                name,
                List.of(
                        o -> o.drop(name, bytes),
                        o -> o.awaitTaken(name),
                        o -> o.copySlowly(again, mended),
                        o -> o.awaitTaken(again)),
                List.of(
                        new Expected(name, null, Verdict.SUPERSEDED, null),
                        new Expected(again, null, Verdict.ACCEPTED, second)),
                0);
    }

    private Lane sentTwice() throws IOException {
        OfficeReport report = report();
        String name = name(report, "gửi.xlsx");
        String again = name.replace("gửi", "gửi lại");
        byte[] bytes = report.xlsx();
        return new Lane(
                name,
                List.of(
                        o -> o.drop(name, bytes),
                        o -> o.awaitTaken(name),
                        o -> o.drop(again, bytes),
                        o -> o.awaitTaken(again)),
                List.of(
                        new Expected(name, null, Verdict.ACCEPTED, report),
                        new Expected(again, null, Verdict.DUPLICATE, null)),
                0);
    }

    private Lane heldAndAccepted() throws IOException {
        OfficeReport report = report().breakingARule();
        String name = name(report, "sai số.xlsx");
        byte[] bytes = report.xlsx();
        return new Lane(
                name,
                List.of(o -> o.drop(name, bytes), o -> o.awaitTaken(name), o -> o.accept(name)),
                List.of(new Expected(name, null, Verdict.WARNED, report)),
                0);
    }

    private Lane packed() throws IOException {
        OfficeReport one = report();
        OfficeReport other = report();
        String first = name(one, "a.xlsx");
        String second = name(other, "b.csv");
        String name = "Gói %02d.zip".formatted(number);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(first));
            zip.write(one.xlsx());
            zip.putNextEntry(new ZipEntry(second));
            zip.write(other.csv());
        }
        return new Lane(
                name,
                List.of(o -> o.drop(name, bytes.toByteArray()), o -> o.awaitTaken(name)),
                List.of(
                        new Expected(first, name, Verdict.ACCEPTED, one),
                        new Expected(second, name, Verdict.ACCEPTED, other),
                        new Expected(name, null, Verdict.UNPACKED, null)),
                0);
    }

    private Lane notAReport() {
        String name = "Ghi chú %02d.txt".formatted(++number);
        byte[] bytes = ("Không phải báo cáo số " + number).getBytes(StandardCharsets.UTF_8);
        return new Lane(
                name,
                List.of(o -> o.copySlowly(name, bytes), o -> o.awaitTaken(name)),
                List.of(new Expected(name, null, Verdict.REJECTED, null)),
                0);
    }

    private Lane mailed() throws IOException {
        OfficeReport report = report();
        String name = name(report, "thư.xlsx");
        int message = number;
        byte[] bytes = report.xlsx();
        return new Lane(
                name,
                List.of(o -> o.mail(message, name, bytes), o -> o.awaitAnswered(message)),
                List.of(new Expected(name, message(message), Verdict.ACCEPTED, report), container(message)),
                1);
    }

    private Lane mailedAndCorrected() throws IOException {
        OfficeReport first = report();
        OfficeReport second = correction(first);
        String name = name(first, "thư.csv");
        int message = number;
        int later = ++number;
        byte[] bytes = first.csv();
        byte[] mended = second.csv();
        return new Lane(
                name,
                List.of(
                        o -> o.mail(message, name, bytes),
                        o -> o.awaitAnswered(message),
                        o -> o.mail(later, name, mended),
                        o -> o.awaitAnswered(later)),
                List.of(
                        new Expected(name, message(message), Verdict.SUPERSEDED, null),
                        container(message),
                        new Expected(name, message(later), Verdict.ACCEPTED, second),
                        container(later)),
                2);
    }

    private static Expected container(int message) {
        return new Expected(message(message), null, Verdict.UNPACKED, null);
    }

    private static String message(int number) {
        return "Báo cáo " + number + ".eml";
    }
}
