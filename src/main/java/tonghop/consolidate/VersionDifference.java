package tonghop.consolidate;

import java.util.ArrayList;
import java.util.List;
import tonghop.model.Submission;
import tonghop.programme.Programme;

/**
 * A version of a unit's form beside an earlier one.
 *
 * @param from the earlier version
 * @param to a later one of the same unit and form
 * @param differences none where both say the same
 */
public record VersionDifference(Submission from, Submission to, List<Difference> differences) {

    /**
     * @return empty differences also where the programme no longer has the form
     * @throws IllegalArgumentException if the two are of different units or forms
     */
    public static VersionDifference between(Programme programme, Submission from, Submission to) {
        if (!isSameForm(from, to)) {
            throw new IllegalArgumentException("Not versions of one form: documents "
                    + from.document().number() + " and " + to.document().number());
        }
        var differences = programme
                .form(to.content().form())
                .map(form -> Difference.between(form, from.content(), to.content()))
                .orElse(List.of());
        return new VersionDifference(from, to, differences);
    }

    /**
     * Each version beside the one before it.
     *
     * @param versions of any units and forms; those of one unit and form stand together, oldest first
     */
    public static List<VersionDifference> inOrder(Programme programme, List<Submission> versions) {
        var differences = new ArrayList<VersionDifference>();
        for (int i = 1; i < versions.size(); i++) {
            if (isSameForm(versions.get(i - 1), versions.get(i))) {
                differences.add(between(programme, versions.get(i - 1), versions.get(i)));
            }
        }
        return List.copyOf(differences);
    }

    private static boolean isSameForm(Submission one, Submission other) {
        return one.unit().equals(other.unit())
                && one.content().form().equals(other.content().form());
    }
}
