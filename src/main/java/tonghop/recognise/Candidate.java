package tonghop.recognise;

import org.jspecify.annotations.Nullable;
import tonghop.model.Basis;
import tonghop.model.CellRef;

/**
 * Something that a document may mean, and where it says so.
 *
 * @param at null where it stands in no cell
 * @param text as written
 * @param place in Vietnamese, as findings name it
 */
record Candidate<T>(T value, @Nullable CellRef at, String text, String place) {

    Candidate(T value, CellRef at, String text) {
        this(value, at, text, at.toString());
    }

    /** Another meaning of the same words. */
    <S> Candidate<S> as(S other) {
        return new Candidate<>(other, at, text, place);
    }

    Basis basis() {
        return new Basis(at, place, text);
    }

    /** For findings, e.g. {@code tên tệp ghi “6T2024.xlsx”}. */
    String said() {
        return place + " ghi “" + text + "”";
    }
}
