package tonghop.recognise;

import java.util.List;
import java.util.Set;

/** The offices that communes and wards have for their own reports: what they send on to the level above is the commune's. */
final class OwnOffices {

    private final UnitIndex index;

    OwnOffices(UnitIndex index) {
        this.index = index;
    }

    /**
     * The commune whose office that is, above or behind whose name its own stands, or before it; none where the report is for the commune
     * itself, and so the office's.
     *
     * @param superior empty where there is none
     */
    Set<String> of(String superior, String office, List<Line> addressees) {
        Set<String> communes = communes(superior, office);
        return addressees.stream().anyMatch(l -> names(l, communes)) ? Set.of() : communes;
    }

    private Set<String> communes(String superior, String office) {
        if ("".equals(index.behindOwnOffice(office))) {
            return index.communes(superior);
        }
        if ("".equals(index.behindOwnOffice(superior))) {
            return index.communes(office);
        }
        String whole = superior.isEmpty() ? office : office + " " + superior;
        String rest = index.behindOwnOffice(whole);
        return rest == null || rest.isEmpty() ? Set.of() : index.communes(index.comparable(rest));
    }

    private boolean names(Line line, Set<String> communes) {
        return !communes.isEmpty()
                && index.mentions().in(index.titleKey(line.key())).stream().anyMatch(communes::contains);
    }
}
