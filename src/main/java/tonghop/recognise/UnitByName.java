package tonghop.recognise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import tonghop.model.Finding;

/** Names given to files and sheets as evidence of the unit: they decide where the sheets are silent and all of them agree. */
final class UnitByName {

    private final NamedUnits named;
    private final UnitIndex index;

    UnitByName(NamedUnits named, UnitIndex index) {
        this.named = named;
        this.index = index;
    }

    /** The units that every name that speaks of units may mean; empty if none does, or not clearly, or they differ. */
    List<Candidate<String>> decide(List<GivenName> names) {
        List<GivenName> speaking =
                names.stream().filter(n -> !named.in(n).mentions().isEmpty()).toList();
        if (speaking.isEmpty()) {
            return List.of();
        }
        var common = new LinkedHashSet<>(named.in(speaking.get(0)).only());
        speaking.forEach(n -> common.retainAll(named.in(n).only()));
        return common.stream().map(speaking.get(0)::says).toList();
    }

    /** Says that a part of the identity was taken from a name alone. */
    static Finding note(String code, String what, Candidate<?> candidate) {
        return Finding.info(
                code,
                null,
                what + " lấy từ " + candidate.place() + " “" + candidate.text()
                        + "” vì trong biểu không ghi. Lần sau hãy ghi rõ trong biểu.");
    }

    /** The first name that clearly speaks of another unit. */
    Optional<Finding> contradiction(Candidate<String> unit, List<GivenName> names) {
        for (GivenName name : names) {
            List<NamedUnits.Mention> said = named.in(name).mentions();
            if (!said.isEmpty() && said.stream().noneMatch(m -> agree(unit.value(), m))) {
                Candidate<String> other =
                        name.says(said.get(0).units().iterator().next());
                return Optional.of(contradiction(unit, other));
            }
        }
        return Optional.empty();
    }

    private boolean agree(String unit, NamedUnits.Mention mention) {
        return mention.units().stream()
                .anyMatch(other -> agree(unit, other) || mention.bare() && index.bearsNameOf(unit, other));
    }

    /** A superior's name, or that of an office in the unit, is no contradiction. */
    boolean agree(String unit, String other) {
        return other.equals(unit) || index.isAbove(other, unit) || index.isAbove(unit, other) && !index.isPlace(other);
    }

    private Finding contradiction(Candidate<String> unit, Candidate<String> other) {
        return Finding.error(
                "unit-contradiction",
                unit.at(),
                "Tên đơn vị không thống nhất: " + unit.said() + " (" + index.name(unit.value()) + "), nhưng "
                        + other.said() + " (" + index.name(other.value())
                        + "). Nếu biểu đúng, hãy đổi tên tệp hoặc tên trang rồi gửi lại; nếu không, hãy sửa tên đơn vị trong biểu.");
    }
}
