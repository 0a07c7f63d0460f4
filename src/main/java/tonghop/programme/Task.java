package tonghop.programme;

import java.util.List;

/**
 * A task that a plan gives to some units.
 *
 * @param leads codes of the units that lead it
 * @param citation the plan's section
 */
public record Task(String code, String name, List<String> leads, Deadline due, String citation) {}
