package tonghop.text;

/** The two encodings of the old fonts; what they store is read as Latin-1 letters. */
enum LegacyCode {
    TCVN3 {
        @Override
        String decode(String word) {
            return Tcvn3.decode(word);
        }

        @Override
        boolean hasStray(String word) {
            return Tcvn3.hasStray(word);
        }
    },
    VNI {
        @Override
        String decode(String word) {
            return Vni.decode(word);
        }

        @Override
        boolean hasStray(String word) {
            return Vni.hasStray(word);
        }
    };

    LegacyCode other() {
        return this == TCVN3 ? VNI : TCVN3;
    }

    /** The word in Unicode; a letter that the encoding does not use stays as it is. */
    abstract String decode(String word);

    /** Whether the word holds a Latin-1 letter or sign that the encoding would not have there. */
    abstract boolean hasStray(String word);
}
