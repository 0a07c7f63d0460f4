package tonghop.programme;

/** How much of a unit went to its successor when units were merged or split. */
public enum Extent {

    /** All of it: its figures may be added to those of the successor's other predecessors. */
    WHOLE,

    /** A part of it, and nobody knows which share of its figures: they can be compared with no one's. */
    PART;

    /** What is left of it if the successor itself was given on to that extent. */
    Extent then(Extent next) {
        return this == WHOLE ? next : PART;
    }
}
