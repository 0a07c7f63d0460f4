package tonghop.programme;

import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The reporting units of a regime, in the definition's order; found by their codes at once, however many there are. */
public final class Members extends AbstractList<Membership> {

    private final List<Membership> all;
    private final Map<String, List<Membership>> byCode;

    private Members(List<Membership> all) {
        this.all = List.copyOf(all);
        this.byCode = this.all.stream()
                .collect(Collectors.groupingBy(m -> m.unit().code(), LinkedHashMap::new, Collectors.toList()));
    }

    public static Members of(List<Membership> members) {
        return members instanceof Members known ? known : new Members(members);
    }

    /** Those that bear the code or ever bore it: more than one where it changed hands. */
    public List<Unit> bearing(String code) {
        return of(code).stream().map(Membership::unit).toList();
    }

    List<Membership> of(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    @Override
    public Membership get(int index) {
        return all.get(index);
    }

    @Override
    public int size() {
        return all.size();
    }
}
