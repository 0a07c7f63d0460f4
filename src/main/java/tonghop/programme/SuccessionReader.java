package tonghop.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what became of a unit: {@code [code]} for a unit that went there as a whole, {@code [{part: code}, …]} for a split. */
final class SuccessionReader {

    private static final String KEY = "successors";
    private static final String PART = "part";
    private static final String WHOLE = "whole";

    private final Problems problems;

    SuccessionReader(Problems problems) {
        this.problems = problems;
    }

    List<Succession> read(Fields unit) {
        List<Succession> read =
                unit.items(KEY).stream().flatMap(this::succession).toList();
        if (read.size() > 1 && read.stream().anyMatch(s -> s.extent() == Extent.WHOLE)) {
            unit.problem(
                    KEY,
                    "đơn vị nhập nguyên vẹn chỉ có một đơn vị kế thừa; nếu bị chia, viết từng phần dạng [{part: a}, {part: b}]");
        }
        if (!read.isEmpty() && !unit.has("to")) {
            unit.problem(KEY, "đơn vị có đơn vị kế thừa thì phải có ngày cuối; thêm “to: …” hoặc bỏ successors");
        }
        return read;
    }

    private Stream<Succession> succession(Node item) {
        if (item instanceof Node.Scalar code) {
            return code.text().isBlank() ? Stream.empty() : Stream.of(whole(code.text()));
        }
        Fields fields = Fields.of(item, problems, PART, WHOLE);
        Optional<String> part = fields.textIfPresent(PART);
        Optional<String> whole = fields.textIfPresent(WHOLE);
        if (part.isPresent() == whole.isPresent()) {
            problems.add(item.place(), "viết một trong hai: “whole: mã” (nhập nguyên vẹn) hoặc “part: mã” (một phần)");
        }
        return Stream.concat(
                part.map(code -> new Succession(code, Extent.PART)).stream(),
                whole.map(SuccessionReader::whole).stream());
    }

    private static Succession whole(String code) {
        return new Succession(code.strip(), Extent.WHOLE);
    }

    /** Every successor must be there on the day after the unit's last. */
    void check(Unit unit, Fields fields, UnitRegistry registry) {
        LocalDate last = unit.validTo();
        if (last == null) {
            return;
        }
        LocalDate next = last.plusDays(1);
        for (Succession succession : unit.successors()) {
            if (registry.of(succession.unit()).isEmpty()) {
                fields.problem(KEY, UnitsReader.unknown(succession.unit(), registry));
            } else if (registry.of(succession.unit(), next).isEmpty()) {
                fields.problem(
                        KEY,
                        "đơn vị kế thừa “" + succession.unit() + "” không có hiệu lực vào ngày " + next
                                + ", ngày sau ngày cuối của “" + unit.code()
                                + "”; sửa to ở đây hoặc from của đơn vị kế thừa");
            }
        }
    }
}
