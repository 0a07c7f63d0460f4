package tonghop.programme;

import java.util.List;

/** @param aliases other wordings that offices use for the heading */
public record Heading(String name, List<String> aliases) {}
