package tonghop.document;

/** Where a reader of a Word document puts what it finds, in the document's order. */
interface WordBlocks {

    void paragraph(WordText text);

    void table(WordTable table);

    /** The content of a cell: its paragraphs are lines of one text; a table within it stands by itself. */
    record InCell(WordText text, WordTable outer) implements WordBlocks {

        @Override
        public void paragraph(WordText paragraph) {
            text.addParagraph(paragraph);
        }

        @Override
        public void table(WordTable inner) {
            outer.nest(inner);
        }
    }
}
