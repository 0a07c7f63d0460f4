package tonghop.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tonghop.programme.ListRules.Tracking;
import tonghop.programme.Task;
import tonghop.programme.TaskState;
import tonghop.text.MatchKey;
import tonghop.text.NumberReading;
import tonghop.text.NumberText;
import tonghop.text.Similarity;

/**
 * What one row says of its task.
 *
 * @param byCode the plan's task of the code that the row gives, or null
 * @param byName the plan's task of the name that the row gives, small slips allowed; or null
 * @param progress in percent, null where the row says none or none that can be read
 * @param unreadable what stands in the place of the progress and is none, or null
 * @param state null where the row says none or an unknown one
 */
public record TaskProgress(
        @Nullable Task byCode,
        @Nullable Task byName,
        @Nullable BigDecimal progress,
        @Nullable String unreadable,
        @Nullable TaskState state) {

    /** “Đạt 85% kế hoạch”, “Hoàn thành 100%”, “85 phần trăm”: words that leave the percentage as it is. */
    private static final Pattern WORDED =
            Pattern.compile("(?iu)(?:đã\\s+)?(?:(?:đạt|hoàn thành)\\s+)?(\\d[\\d.,]*)\\s*(?:%|phần trăm)"
                    + "(?:\\s+(?:kế hoạch|khối lượng|tiến độ|nhiệm vụ))?");

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** @param values a row's, by column */
    public static TaskProgress of(Tracking tracking, Map<String, String> values) {
        String written = values.getOrDefault(tracking.progress(), "");
        Matcher worded = WORDED.matcher(written.strip());
        NumberReading reading = NumberText.read(worded.matches() ? worded.group(1) + "%" : written, "%");
        BigDecimal progress = reading instanceof NumberReading.Value value && isShare(value) ? value.value() : null;
        return new TaskProgress(
                byCode(tracking.tasks(), values.getOrDefault(tracking.code(), "")),
                byName(tracking.tasks(), values.getOrDefault(tracking.name(), "")),
                progress,
                progress == null && !(reading instanceof NumberReading.Empty) ? written : null,
                tracking.state(values.get(tracking.status())).orElse(null));
    }

    /** From 0 to 100; what lies between 0 and 1 may be a share of one, unless a percent sign stands there. */
    private static boolean isShare(NumberReading.Value read) {
        BigDecimal value = read.value();
        boolean fraction = value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0 && !read.percent();
        return value.signum() >= 0 && value.compareTo(ALL) <= 0 && !fraction;
    }

    private static @Nullable Task byCode(List<Task> tasks, String code) {
        String key = MatchKey.of(code);
        return tasks.stream()
                .filter(t -> MatchKey.of(t.code()).equals(key))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Task byName(List<Task> tasks, String name) {
        Optional<String> known = Similarity.closest(
                MatchKey.of(name),
                tasks.stream().map(t -> MatchKey.of(t.name())).toList());
        return tasks.stream()
                .filter(t -> known.filter(MatchKey.of(t.name())::equals).isPresent())
                .findFirst()
                .orElse(null);
    }

    /** The task that the row is about, null where the plan has none such. */
    public @Nullable Task task() {
        return byCode == null ? byName : byCode;
    }

    /** True if code and name are of two tasks. */
    boolean isContradictory() {
        return byCode != null && byName != null && byCode != byName;
    }

    /** By the progress; by the state where none is said. */
    public boolean isDone() {
        return progress == null ? state == TaskState.DONE : progress.compareTo(ALL) >= 0;
    }
}
