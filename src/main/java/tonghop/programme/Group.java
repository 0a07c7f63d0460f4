package tonghop.programme;

/** The title row over a group of indicators. */
public record Group(String code, String name) implements FormRow {}
