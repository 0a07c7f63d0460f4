package tonghop.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a list form asks of its rows beyond their columns. Columns are named by their keys.
 *
 * @param wordings column → other wording of a choice → the choice
 * @param duplicates by what two rows look like one thing, null where rows are not compared
 * @param holders who may bear which choice, null where anybody may
 * @param tracking how far the tasks of the rows have come, null where the rows are no tasks
 */
public record ListRules(
        Map<String, Map<String, String>> wordings,
        @Nullable Duplicates duplicates,
        @Nullable Holders holders,
        @Nullable Tracking tracking) {

    /** Nothing is asked. */
    public static final ListRules NONE = new ListRules(Map.of(), null, null, null);

    /**
     * Where to look for one thing that was reported twice.
     *
     * @param name the column that names the thing
     * @param place the column that says where it is, or null
     * @param fillers words of a name that tell nothing, e.g. {@code mô hình}
     */
    public record Duplicates(String name, @Nullable String place, List<String> fillers) {}

    /**
     * Who may bear what.
     *
     * @param column the column of the holder's name
     * @param person the kind of holder that a personal name means
     * @param openings kind of holder → first words of its names
     * @param only choice → the one kind of holder that may bear it; a choice that anybody may bear is absent
     */
    public record Holders(String column, String person, Map<String, List<String>> openings, Map<String, String> only) {}

    /**
     * The columns and the words by which a row says how far its task has come.
     *
     * @param lead the column of who leads the task, or null
     * @param states what each state is called in the column {@code status}
     * @param tasks the tasks of the plan, in its order; none where the regime names none
     */
    public record Tracking(
            String code,
            String name,
            @Nullable String lead,
            String due,
            String progress,
            String status,
            Map<TaskState, String> states,
            List<Task> tasks) {

        Tracking with(List<Task> planned) {
            return new Tracking(code, name, lead, due, progress, status, states, planned);
        }

        /** The state of that wording, in small letters or capitals. */
        public Optional<TaskState> state(@Nullable String written) {
            return states.entrySet().stream()
                    .filter(s -> s.getValue().equalsIgnoreCase(written))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }

    ListRules with(List<Task> tasks) {
        return tracking == null ? this : new ListRules(wordings, duplicates, holders, tracking.with(tasks));
    }
}
