package tonghop.recognise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tonghop.model.Finding;
import tonghop.model.Period;
import tonghop.programme.Programme;

/** Programme, unit and period from the evidence of the sheets that hold the report. In doubt nothing is chosen. */
final class IdentityFinder {

    private final Collection<Programme> programmes;
    private final UnitIndex index;
    private final UnitFinder units;

    IdentityFinder(Collection<Programme> programmes, UnitIndex index) {
        this.programmes = programmes;
        this.index = index;
        this.units = new UnitFinder(index);
    }

    /** A programme with one of its members. */
    private record Part(Programme programme, Candidate<String> unit) {}

    Identity find(List<TitleBlock> blocks, List<Candidate<Stamp>> stamps) {
        var findings = new ArrayList<Finding>();
        var candidates = new ArrayList<Candidate<String>>();
        for (TitleBlock block : blocks) {
            for (Candidate<String> c : units.find(block, findings)) {
                if (candidates.stream().noneMatch(o -> o.value().equals(c.value()))) {
                    candidates.add(c);
                }
            }
        }
        var periods = new ArrayList<Candidate<Period>>();
        for (TitleBlock block : blocks) {
            for (Candidate<Period> c : PeriodFinder.find(block)) {
                if (periods.stream().noneMatch(o -> o.value().equals(c.value()))) {
                    periods.add(c);
                }
            }
        }
        periods.removeIf(c -> PeriodChoice.isBareYear(c)
                && periods.stream()
                        .anyMatch(o ->
                                !o.equals(c) && o.value().year() == c.value().year()));
        if (!stamps.isEmpty()) {
            return stamped(stamps, candidates, periods, findings);
        }
        Optional<Part> part = part(blocks, candidates, periods, findings);
        Period period = PeriodChoice.choose(blocks, part.map(Part::programme).orElse(null), periods, findings);
        boolean unsure = findings.stream().anyMatch(f -> f.code().startsWith("unit-"));
        return new Identity(
                part.map(p -> p.programme().code()).orElse(null),
                unsure ? null : part.map(p -> p.unit().value()).orElse(null),
                period,
                findings);
    }

    private Identity stamped(
            List<Candidate<Stamp>> stamps,
            List<Candidate<String>> candidates,
            List<Candidate<Period>> periods,
            List<Finding> findings) {
        Candidate<Stamp> first = stamps.get(0);
        Stamp stamp = first.value();
        boolean sameUnit =
                candidates.isEmpty() || candidates.stream().anyMatch(c -> index.isKin(c.value(), stamp.unit()));
        boolean samePeriod =
                periods.isEmpty() || periods.stream().anyMatch(p -> p.value().equals(stamp.period()));
        boolean oneStamp = stamps.stream().allMatch(s -> s.value().equals(stamp));
        boolean known = programmes.stream()
                .anyMatch(p -> p.code().equals(stamp.programme())
                        && p.members().stream().anyMatch(m -> m.unit().code().equals(stamp.unit())));
        if (sameUnit && samePeriod && oneStamp && known && findings.isEmpty()) {
            return new Identity(stamp.programme(), stamp.unit(), stamp.period(), findings);
        }
        if (findings.isEmpty()) {
            findings.add(Finding.error(
                    "stamp-contradiction",
                    first.at(),
                    "Mã biểu mẫu “" + first.text()
                            + "” không khớp với tên đơn vị hoặc kỳ báo cáo ghi trên biểu. Hãy dùng đúng biểu mẫu được cấp"
                            + " cho đơn vị và kỳ này, hoặc xóa dòng mã biểu mẫu."));
        }
        return new Identity(null, null, null, findings);
    }

    private Optional<Part> part(
            List<TitleBlock> blocks,
            List<Candidate<String>> candidates,
            List<Candidate<Period>> periods,
            List<Finding> findings) {
        List<Part> parts = programmes.stream()
                .flatMap(p ->
                        candidates.stream().filter(c -> isMember(p, c.value())).map(c -> new Part(p, c)))
                .toList();
        if (parts.size() > 1) {
            parts = keepIfAny(parts, part -> isAddressed(part.programme(), blocks));
        }
        if (parts.size() > 1) {
            parts = keepIfAny(
                    parts,
                    part -> periods.stream()
                            .anyMatch(p -> part.programme().period(p.value()).isPresent()));
        }
        if (parts.size() == 1) {
            checkAddressee(parts.get(0), blocks, findings);
            return Optional.of(parts.get(0));
        }
        if (parts.isEmpty() && findings.isEmpty()) {
            findings.add(unitMissing(candidates));
        } else if (parts.size() > 1) {
            findings.add(ambiguous(parts));
        }
        return Optional.empty();
    }

    private static List<Part> keepIfAny(List<Part> parts, java.util.function.Predicate<Part> test) {
        List<Part> kept = parts.stream().filter(test).toList();
        return kept.isEmpty() ? parts : kept;
    }

    private static boolean isMember(Programme programme, String unit) {
        return programme.members().stream().anyMatch(m -> m.unit().code().equals(unit));
    }

    /** True if the document names the programme's consolidating office or another of its words. */
    private boolean isAddressed(Programme programme, List<TitleBlock> blocks) {
        return programme.words().stream()
                .map(index::officeKey)
                .anyMatch(word -> blocks.stream()
                        .flatMap(b -> b.lines().stream())
                        .anyMatch(l -> Words.contains(index.comparable(l.key()), word)));
    }

    /** A report addressed to another regime's office is not filed under this one. */
    private void checkAddressee(Part part, List<TitleBlock> blocks, List<Finding> findings) {
        if (isAddressed(part.programme(), blocks)) {
            return;
        }
        for (TitleBlock block : blocks) {
            for (Line line : block.addressees()) {
                String key = index.comparable(line.key());
                programmes.stream()
                        .filter(p -> p.words().stream().anyMatch(w -> Words.contains(key, index.officeKey(w))))
                        .findFirst()
                        .ifPresent(other -> findings.add(Finding.error(
                                "unit-of-other-programme",
                                line.at(),
                                "Báo cáo ghi “" + line.text() + "”, nhưng “"
                                        + index.name(part.unit().value())
                                        + "” không báo cáo cho cơ quan này mà cho "
                                        + part.programme().office()
                                        + ". Hãy kiểm tra nơi gửi hoặc tên đơn vị.")));
            }
        }
    }

    private static Finding unitMissing(List<Candidate<String>> candidates) {
        if (candidates.isEmpty()) {
            return Finding.error(
                    "unit-missing",
                    null,
                    "Không tìm thấy tên đơn vị báo cáo trong phần đầu của biểu. Hãy ghi tên đơn vị ở góc trên bên trái"
                            + " hoặc ở dòng “Đơn vị báo cáo: …”.");
        }
        Candidate<String> first = candidates.get(0);
        return Finding.error(
                "unit-not-member",
                first.at(),
                "“" + first.text()
                        + "” không có trong danh sách đơn vị báo cáo của chế độ báo cáo nào. Hãy kiểm tra tên đơn"
                        + " vị, hoặc nhờ người vận hành bổ sung đơn vị.");
    }

    private Finding ambiguous(List<Part> parts) {
        String choices = parts.stream()
                .map(p -> "“" + index.name(p.unit().value()) + "” gửi "
                        + p.programme().office())
                .distinct()
                .collect(Collectors.joining("; "));
        return Finding.error(
                "unit-ambiguous",
                parts.get(0).unit().at(),
                "Chưa rõ báo cáo này của đơn vị nào, có thể là: " + choices
                        + ". Hãy ghi rõ tên đơn vị và dòng “Kính gửi: …”.");
    }
}
