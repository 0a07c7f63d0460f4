package tonghop.programme;

/** A row of a form of figures: a group's title or an indicator. */
public sealed interface FormRow permits Group, Indicator {

    String code();

    String name();
}
