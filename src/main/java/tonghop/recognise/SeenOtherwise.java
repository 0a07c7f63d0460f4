package tonghop.recognise;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.grid.Doubt;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.programme.Indicator;
import tonghop.programme.Nature;
import tonghop.text.NumberReading;
import tonghop.text.NumberText;

/** Figures of which a person who looks at the document sees something else than its cell holds: they are asked about, not read. */
final class SeenOtherwise {

    /** Words of size or money as they are typed without accents or as codes; with accents {@link NumberText} knows them. */
    private static final Set<String> SIZES =
            Set.of("nghin", "ngan", "tram", "trieu", "ty", "ti", "chuc", "dong", "trd", "usd", "eur", "vnd");

    private static final Pattern GAP = Pattern.compile("[\\s().,/]+");
    private static final Pattern ZERO_TO_NINE = Pattern.compile("\\d+");

    private SeenOtherwise() {}

    /** Why the cell's figure is not to be taken; null where it is. Changes in a document are said of the document as a whole. */
    static @Nullable Finding finding(Indicator indicator, Cell cell, CellRef at) {
        Doubt doubt = cell.doubt();
        if (doubt == null) {
            return null;
        }
        String in = FigureReader.in(indicator, at);
        return switch (doubt.kind()) {
            case CHANGED -> null;
            case DRESSED ->
                isHarmless(indicator, doubt.detail())
                        ? null
                        : Finding.error(
                                "figure-format",
                                at,
                                in + "chứa số" + stored(cell) + ", nhưng định dạng của ô cho người xem thấy “"
                                        + doubt.detail().replace(Doubt.NUMBER, "…")
                                        + "”, trong khi chỉ tiêu này tính bằng “"
                                        + indicator.unit()
                                        + "”. Hãy ghi đúng con số theo đơn vị này và định dạng ô là số"
                                        + " (Number).");
            case OTHERWISE ->
                Finding.error(
                        "figure-format",
                        at,
                        in + "chứa số" + stored(cell) + ", nhưng định dạng của ô (" + doubt.detail()
                                + ") cho người xem thấy khác. Hãy ghi đúng con số tính bằng “" + indicator.unit()
                                + "” và định dạng ô là số (Number).");
            case COVERED ->
                Finding.error(
                        "figure-covered",
                        at,
                        in + "có nội dung" + stored(cell)
                                + " nhưng bị một vùng ô gộp che khuất, người xem thấy nội dung"
                                + " khác. Hãy bỏ gộp ô và ghi lại con số.");
            case HIDDEN ->
                Finding.error(
                        "figure-hidden",
                        at,
                        in + "có nội dung" + stored(cell)
                                + " nhưng trong dòng có ô bị ẩn riêng, người xem thấy nội dung"
                                + " khác ở cột này. Hãy bỏ ẩn hoặc xóa ô ẩn rồi gửi lại.");
            case SHIFTED ->
                Finding.error(
                        "figure-shifted",
                        at,
                        in
                                + "nằm ở dòng có nhiều cột hơn dòng tiêu đề, có thể do một dấu ngăn cột đứng trong con số hoặc"
                                + " trong câu chữ. Hãy đặt nội dung có dấu ngăn cột trong ngoặc kép, hoặc gửi tệp Excel.");
        };
    }

    private static String stored(Cell cell) {
        return cell.value() instanceof CellValue.Number number
                ? " " + number.value().toPlainString()
                : cell.text().isEmpty() ? "" : " “" + cell.text() + "”";
    }

    /** Whether what stands around the number leaves it what it is, read as the same figure would be as a text. */
    private static boolean isHarmless(Indicator indicator, String seen) {
        if (indicator.nature() instanceof Nature.Ratio) {
            return true;
        }
        String rest = seen.replace(Doubt.NUMBER, " ").toLowerCase(Locale.ROOT);
        return Stream.of(GAP.split(rest)).noneMatch(SIZES::contains)
                && !ZERO_TO_NINE.matcher(rest).find()
                && NumberText.read(seen.replace(Doubt.NUMBER, "1"), indicator.unit())
                        instanceof NumberReading.Value value
                && !value.percent()
                && value.value().compareTo(BigDecimal.ONE) == 0;
    }
}
