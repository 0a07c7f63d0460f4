package tonghop.recognise;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tonghop.model.Finding;
import tonghop.model.Period;
import tonghop.programme.Programme;

/** Chooses the regime to which a document reports, with the one of its members that the document's units may mean. */
final class ProgrammeChoice {

    /** A programme with one of its members. */
    record Part(Programme programme, Candidate<String> unit) {}

    private final Collection<Programme> programmes;
    private final UnitIndex index;

    ProgrammeChoice(Collection<Programme> programmes, UnitIndex index) {
        this.programmes = programmes;
        this.index = index;
    }

    /** Of a unit that reports to several offices, the one that the document names decides, then its period; in doubt, and for none, a finding says why. */
    Optional<Part> choose(
            List<TitleBlock> blocks,
            List<Candidate<String>> candidates,
            List<Candidate<Period>> periods,
            List<Finding> findings) {
        List<Part> parts = programmes.stream()
                .flatMap(p ->
                        candidates.stream().filter(c -> p.hasMember(c.value())).map(c -> new Part(p, c)))
                .toList();
        if (parts.size() > 1) {
            parts = keepIfAny(parts, part -> isOfTime(part.programme(), periods));
        }
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
            checkAddressee(parts.get(0), blocks, periods, findings);
            return Optional.of(parts.get(0));
        }
        if (parts.isEmpty() && findings.isEmpty()) {
            findings.add(unitMissing(candidates));
        } else if (parts.size() > 1) {
            findings.add(ambiguous(parts));
        }
        return Optional.empty();
    }

    /** True if the regime has periods in a year that the document names, or the document names none. */
    private static boolean isOfTime(Programme programme, List<Candidate<Period>> periods) {
        return periods.isEmpty()
                || periods.stream()
                        .anyMatch(p -> !programme.periods(p.value().year()).isEmpty());
    }

    private static List<Part> keepIfAny(List<Part> parts, Predicate<Part> test) {
        List<Part> kept = parts.stream().filter(test).toList();
        return kept.isEmpty() ? parts : kept;
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
    private void checkAddressee(
            Part part, List<TitleBlock> blocks, List<Candidate<Period>> periods, List<Finding> findings) {
        if (isAddressed(part.programme(), blocks)) {
            return;
        }
        for (TitleBlock block : blocks) {
            for (Line line : block.addressees()) {
                String key = index.comparable(line.key());
                programmes.stream()
                        .filter(p -> p.words().stream().anyMatch(w -> Words.contains(key, index.officeKey(w))))
                        .filter(p -> isOfTime(p, periods))
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

    private Finding unitMissing(List<Candidate<String>> candidates) {
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
                        + "” không có trong danh sách đơn vị báo cáo của chế độ báo cáo nào. "
                        + index.ended(first.value()) + "Hãy kiểm tra tên đơn"
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
