package tonghop.model;

import org.jspecify.annotations.Nullable;

/**
 * What a part of a report's identity was read from.
 *
 * @param at null where it stands in no cell: the name of a file, a sheet or a container
 * @param place in Vietnamese, e.g. {@code trang “Biểu 01”, ô A2} or {@code tên tệp}
 * @param text as written there
 */
public record Basis(@Nullable CellRef at, String place, String text) {}
