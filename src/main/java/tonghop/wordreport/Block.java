package tonghop.wordreport;

import java.util.List;

/** A piece of the report between its title and its end, from top to bottom. */
sealed interface Block {

    /** @param level 1 for a part (I.), 2 (1.) or 3 (a) within it; the number is Word's to count */
    record Heading(int level, String text) implements Block {}

    /** A paragraph. */
    record Text(String text) implements Block {}

    /** A paragraph that begins with a dash. */
    record Item(String text) implements Block {}

    /** What a unit wrote, in its own words, paragraphs separated by line feeds. */
    record Quote(String unit, String text) implements Block {}

    /** Small print under a table. */
    record Note(String text) implements Block {}

    /** Begins on a page of its own, on pages set up so. */
    record Annex(String title, PageSetup setup) implements Block {

        Annex(String title) {
            this(title, PageSetup.UPRIGHT);
        }
    }

    /** A table whose header every page repeats. */
    record Table(List<Column> columns, List<Row> rows) implements Block {}

    /** @param width its part of the page's width, beside those of the other columns */
    record Column(String title, int width, Align align) {}

    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /**
     * @param cells one a column; of a group's title two, the second over all the other columns
     * @param isGroup true for the title over the rows that follow
     */
    record Row(List<String> cells, boolean isGroup) {

        static Row of(String... cells) {
            return new Row(List.of(cells), false);
        }

        static Row group(String code, String name) {
            return new Row(List.of(code, name), true);
        }
    }
}
