package tonghop.document;

import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which column the cells of a Word table stand in. Word keeps an edge of its own for every cell, and edges dragged by
 * hand miss each other by a hair; edges too close for anything to stand between them are one.
 */
final class WordColumns {

    /** Twentieths of a point: less than the two margins that a cell has by default. */
    private static final int CLOSE = 150;

    private final TreeMap<Long, Integer> columns = new TreeMap<>();

    private WordColumns() {}

    static WordColumns of(WordTable table) {
        WordColumns close = within(CLOSE, table);
        return close.tellsCellsApart(table) ? close : within(0, table);
    }

    private static WordColumns within(int distance, WordTable table) {
        var edges = new TreeSet<Long>();
        table.rows()
                .forEach(row -> row.cells().forEach(cell -> {
                    edges.add(cell.left());
                    edges.add(cell.right());
                }));
        var columns = new WordColumns();
        long first = Long.MIN_VALUE / 2;
        int column = -1;
        for (long edge : edges) {
            if (edge - first > distance) {
                first = edge;
                column++;
            }
            columns.columns.put(edge, column);
        }
        return columns;
    }

    private boolean tellsCellsApart(WordTable table) {
        return table.rows().stream()
                .allMatch(row -> row.cells().stream()
                                .map(cell -> at(cell.left()))
                                .distinct()
                                .count()
                        == row.cells().size());
    }

    /** The column that begins at that edge, from 0. */
    int at(long edge) {
        return columns.getOrDefault(edge, 0);
    }
}
