package tonghop.programme;

/** Whose rules the head of a regime's letters follows. */
public enum LetterStyle {
    /** The national title and motto: Decree 30/2020/NĐ-CP, annex I. */
    STATE,
    /** The Party's name: Hướng dẫn 36-HD/VPTW of 2018. */
    PARTY
}
