package tonghop.workbook;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Consolidation;
import tonghop.consolidate.Difference;
import tonghop.consolidate.ShownChange;
import tonghop.consolidate.VersionDifference;
import tonghop.model.CellRef;

/** What the units corrected: each version of a form beside the one before it, cell by cell. */
final class CorrectionSheet {

    static final String TITLE = "Đính chính của các đơn vị";

    private static final Look TEXT = Look.BODY.sized(11).with(Trait.BOXED);
    private static final Look CENTRED = TEXT.with(Trait.CENTRED);
    private static final List<Look> LOOKS =
            List.of(CENTRED, TEXT, CENTRED, CENTRED, CENTRED, TEXT, TEXT, TEXT, CENTRED, TEXT);
    private static final Look FIGURE = TEXT.with(Trait.RIGHT);
    private static final List<Look> FIGURE_LOOKS =
            List.of(CENTRED, TEXT, CENTRED, CENTRED, CENTRED, TEXT, FIGURE, FIGURE, CENTRED, TEXT);

    private final SheetWriter sheet;
    private final Map<String, String> names;
    private int number;

    private CorrectionSheet(SheetWriter sheet, Map<String, String> names) {
        this.sheet = sheet;
        this.names = names;
    }

    static void write(Book book, Consolidation consolidation, List<VersionDifference> corrections) {
        var sheet = book.sheet(TITLE, 5, 18, 6, 9, 8, 34, 15, 15, 14, 26);
        Headline.write(sheet, TITLE, consolidation.period());
        sheet.header(
                Look.HEADER,
                2,
                List.of(
                        "STT",
                        "Đơn vị",
                        "Biểu",
                        "Phiên bản",
                        "Mã",
                        "Nội dung",
                        "Bản trước",
                        "Bản sau",
                        "Ô (bản sau)",
                        "Tệp đính chính"));
        var names = consolidation.units().stream()
                .collect(Collectors.toMap(u -> u.unit().code(), u -> u.unit().name(), (a, b) -> a));
        corrections.forEach(new CorrectionSheet(sheet, names)::version);
    }

    private void version(VersionDifference version) {
        if (version.differences().isEmpty()) {
            row(version, List.of("", "Số liệu và nội dung như bản trước", "", "", ""), LOOKS);
        }
        for (var difference : version.differences()) {
            ShownChange shown = difference.shown();
            row(version, texts(difference, shown), shown.isFigure() ? FIGURE_LOOKS : LOOKS);
        }
    }

    private static List<String> texts(Difference difference, ShownChange shown) {
        return List.of(
                shown.code(),
                shown.label(),
                shown.before(),
                shown.now(),
                at(difference.nowAt() == null ? difference.beforeAt() : difference.nowAt()));
    }

    private void row(VersionDifference version, List<String> difference, List<Look> looks) {
        var to = version.to();
        sheet.rows(
                List.of(
                        String.valueOf(++number),
                        names.getOrDefault(to.unit(), to.unit()),
                        to.content().form(),
                        version.from().version() + " → " + to.version(),
                        difference.get(0),
                        difference.get(1),
                        difference.get(2),
                        difference.get(3),
                        difference.get(4),
                        to.document().arrival().shownFile() + ", nhận "
                                + VietnameseDates.minute(to.document().arrival().receivedAt())),
                looks);
    }

    private static String at(@Nullable CellRef at) {
        return at == null ? "" : at.sheet() + "!" + at.cell();
    }
}
