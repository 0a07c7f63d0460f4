package tonghop.pipeline.delivery;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Fact;
import tonghop.model.CellRef;
import tonghop.model.Figure;
import tonghop.model.FormContent;
import tonghop.model.OfficeRemark;

/** Finds the unit, and the cell of its report, that a remark on a delivered output concerns: what was delivered says from where. */
final class RemarkRouting {

    private static final int LONGEST = 2_000;

    private final int version;
    private final List<Fact> delivered;
    private final LongFunction<List<FormContent>> contents;

    /** @param contents what a document says, by its number */
    RemarkRouting(int version, List<Fact> delivered, LongFunction<List<FormContent>> contents) {
        this.version = version;
        this.delivered = delivered;
        this.contents = contents;
    }

    /**
     * @param said {@code UNIT:INDICATOR:text}, {@code UNIT:text} or a text; what stands before a colon and is no unit's code is
     *     part of the text, but not where an indicator's code follows
     * @throws IllegalArgumentException if the text is empty or too long, or there is no such unit; the message is for people,
     *     in Vietnamese
     */
    OfficeRemark of(String said) {
        String[] parts = said.strip().split("\\s*:\\s*", 3);
        boolean isFigure = parts.length == 3 && isIndicator(parts[1]);
        if (parts.length > 1 && isUnit(parts[0])) {
            return isFigure
                    ? onFigure(parts[0], parts[1], parts[2])
                    : remark(parts[0], null, said.substring(said.indexOf(':') + 1), document(parts[0]), null);
        }
        if (isFigure) {
            throw new IllegalArgumentException("Bản đã gửi không có đơn vị “" + parts[0] + "”. Các đơn vị: "
                    + String.join(", ", units()) + ". Không có gì được ghi.");
        }
        return remark(null, null, said, 0, null);
    }

    /** A ratio stands in no cell of its own: then the report is named. */
    private OfficeRemark onFigure(String unit, String indicator, String text) {
        Optional<Fact> fact = delivered.stream()
                .filter(f -> f.unit().equals(unit) && f.code().equals(indicator))
                .findFirst();
        long document = fact.map(Fact::document).orElseGet(() -> document(unit));
        CellRef at = fact.flatMap(f -> figure(document, f)).map(Figure::at).orElse(null);
        return remark(unit, indicator, text, document, at);
    }

    private Optional<Figure> figure(long document, Fact fact) {
        return contents.apply(document).stream()
                .filter(c -> c.form().equals(fact.form()))
                .flatMap(c -> c instanceof FormContent.Figures f
                        ? Optional.ofNullable(f.figures().get(fact.code())).stream()
                        : Stream.empty())
                .findFirst();
    }

    private OfficeRemark remark(
            @Nullable String unit, @Nullable String indicator, String text, long document, @Nullable CellRef at) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new IllegalArgumentException("Ý kiến dài " + stripped.length() + " ký tự; cần từ 1 đến " + LONGEST
                    + " ký tự. Không có gì được ghi.");
        }
        return new OfficeRemark(0, version, unit, indicator, stripped, document == 0 ? null : document, at, null);
    }

    private boolean isIndicator(String code) {
        return delivered.stream().anyMatch(f -> f.unit().isEmpty() && f.code().equals(code));
    }

    private boolean isUnit(String code) {
        return units().contains(code);
    }

    private List<String> units() {
        return delivered.stream()
                .filter(Fact::isReporting)
                .map(Fact::unit)
                .distinct()
                .toList();
    }

    /** The latest document of the unit that counted, 0 for none. */
    private long document(String unit) {
        return delivered.stream()
                .filter(f -> f.isReporting() && f.unit().equals(unit))
                .mapToLong(Fact::document)
                .findFirst()
                .orElse(0);
    }
}
