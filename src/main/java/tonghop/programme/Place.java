package tonghop.programme;

/** A line of a definition file, from 1. */
record Place(String file, int line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
