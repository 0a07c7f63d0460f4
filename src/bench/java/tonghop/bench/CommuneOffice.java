package tonghop.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tonghop.model.Arrival;
import tonghop.model.CellRef;
import tonghop.model.Figure;
import tonghop.model.FormContent;
import tonghop.model.Report;
import tonghop.model.Timeliness;
import tonghop.model.Verdict;
import tonghop.pipeline.home.Home;
import tonghop.programme.Definitions;
import tonghop.programme.Form.IndicatorForm;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.programme.Unit;
import tonghop.store.DirtyPeriod;
import tonghop.store.MadeOutput;
import tonghop.store.Outcome;
import tonghop.store.Recording;
import tonghop.store.Store;
import tonghop.store.StoreSettings;

/** An office of its own regime, to which so many communes report the 61 figures of one form every month; in a home of its own. */
public final class CommuneOffice {

    /** When all of a year's reports are in. */
    public static final String NOW = "2026-12-31T08:00:00+07:00";

    static final String PROGRAMME = "hang-thang";
    private static final int YEAR = 2026;
    private static final int TOGETHER = 100;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-31T01:00:00Z"), ZoneOffset.UTC);

    private final Home home;
    private final Definitions definitions;
    private final Programme programme;

    private CommuneOffice(Home home) {
        this.home = home;
        this.definitions = Definitions.load(home.config());
        this.programme = definitions.programmes().get(PROGRAMME);
    }

    /** @param folder of the home, which is created */
    public static CommuneOffice of(Path folder, int communes) throws IOException {
        var home = new Home(folder);
        Path programmes = Files.createDirectories(home.config().resolve("programmes/units")).getParent();
        Files.createDirectories(home.data());
        var units = new ArrayList<String>(List.of(
                "units:", "  - {code: ca-nuoc, name: Tỉnh Trung Tâm, level: tỉnh, from: 2025-07-01}"));
        for (int i = 1; i <= communes; i++) {
            units.add("  - {code: xa-%1$04d, name: Xã Thanh Bình %1$d, level: xã, parent: ca-nuoc, from: 2025-07-01}"
                    .formatted(i));
        }
        Files.write(programmes.resolve("units/communes.yaml"), units);
        Files.writeString(programmes.resolve(PROGRAMME + ".yaml"), """
                code: %s
                title: Kết quả công tác dân vận hằng tháng
                superior: UBND tỉnh Trung Tâm
                office: Sở Nội vụ tỉnh Trung Tâm
                place: Trung Tâm
                signer: GIÁM ĐỐC
                recipients: [UBND tỉnh Trung Tâm]
                words: [Sở Nội vụ tỉnh Trung Tâm]
                forms: [01]
                members:
                  - units: {parent: ca-nuoc, level: [xã]}
                first: %d
                calendar:
                  - period: M
                    due: {no-later-than: 20}
                    citation: Kế hoạch 1/KH-SNV, mục III
                """.formatted(PROGRAMME, YEAR));
        return new CommuneOffice(home);
    }

    public Home home() {
        return home;
    }

    public Definitions definitions() {
        return definitions;
    }

    public Programme programme() {
        return programme;
    }

    /** The embedded ledger of the home, with durable commits as always. */
    public Store store() {
        return Store.open(StoreSettings.embedded(home.data().resolve("tonghop.db")), CLOCK);
    }

    /** The twelve months. */
    public List<ReportingPeriod> months() {
        return programme.periods(YEAR);
    }

    /** What is to be recorded when every commune reports for a month, on time and without findings. */
    public List<Recording> reports(ReportingPeriod month) {
        return programme.owing(month).stream().map(unit -> report(month, unit, 0)).toList();
    }

    /** What is to be recorded when the first commune corrects its report. @param version from 1 */
    public Recording correction(ReportingPeriod month, int version) {
        return report(month, programme.owing(month).get(0), version);
    }

    /** The report of a commune as the file that it sends. @param commune from 0 @param version from 0 */
    void write(Path file, ReportingPeriod month, int commune, int version) throws IOException {
        Unit unit = programme.owing(month).get(commune);
        SmallReports.write(file, new SmallReports.Due(programme, month, unit, form()), version);
    }

    /** Puts a month into the store as a queue is put there, some at a time. */
    public void fill(Store store, ReportingPeriod month) {
        List<Recording> reports = reports(month);
        for (int from = 0; from < reports.size(); from += TOGETHER) {
            store.recordAll(reports.subList(from, Math.min(from + TOGETHER, reports.size())));
        }
    }

    /** Says of every period that its files are made as it stands, and puts files there: they would be made again. */
    public void allMade(Store store) throws IOException {
        String definitionsDigest = Definitions.digest(home.config());
        for (DirtyPeriod period : store.dirty()) {
            long head = store.events().head().sequence();
            Path files = home.folder().resolve("out/" + period.programme() + "/" + period.period().code());
            Files.createDirectories(files);
            Files.writeString(files.resolve("tong-hop.xlsx"), "workbook");
            Files.writeString(files.resolve("tong-hop.json"), "json");
            store.made()
                    .add(new MadeOutput(
                            period.programme(),
                            period.period(),
                            period.revision(),
                            new MadeOutput.Seen(head, head),
                            CLOCK.instant(),
                            digest("workbook"),
                            digest("json"),
                            definitionsDigest));
        }
    }

    private Recording report(ReportingPeriod month, Unit unit, int version) {
        String name = "%s %s %d.xlsx".formatted(unit.code(), month.period().code(), version);
        var arrival = new Arrival(
                name, name, null, digest(name), "folder", null, month.windowEnd().atStartOfDay().toInstant(ZoneOffset.UTC));
        var content = new FormContent.Figures(form().code(), figures(month, unit, version));
        var report = new Report(PROGRAMME, month.period(), unit.code(), List.of(content), List.of());
        return new Recording(arrival, new Outcome(Verdict.ACCEPTED, report, Timeliness.ON_TIME));
    }

    private IndicatorForm form() {
        return (IndicatorForm) programme.forms().get(0);
    }

    private Map<String, Figure> figures(ReportingPeriod month, Unit unit, int version) {
        Map<String, Integer> values = PlausibleFigures.of(form(), month, unit.code(), version);
        var figures = new LinkedHashMap<String, Figure>();
        for (Indicator indicator : form().indicators()) {
            boolean isRatio = indicator.nature() instanceof Nature.Ratio;
            String written = isRatio ? "" : values.get(indicator.code()).toString();
            figures.put(
                    indicator.code(),
                    new Figure(
                            indicator.code(),
                            isRatio ? null : new BigDecimal(written),
                            CellRef.at("Biểu 01", figures.size() + 6, 3),
                            written));
        }
        return figures;
    }

    /** Of bytes that nobody made: no two reports have the same. */
    private static String digest(String name) {
        try {
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
