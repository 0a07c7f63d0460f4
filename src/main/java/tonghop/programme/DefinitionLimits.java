package tonghop.programme;

/** How much of an office's own definitions is read. */
final class DefinitionLimits {

    /** Problems listed in one message; the others are counted. */
    static final int PROBLEMS = 50;

    /** Bytes of one file; the largest built-in one has some 20,000. */
    static final int FILE_BYTES = 1 << 20;

    /** Files of an office's folder. */
    static final int FILES = 200;

    /** Letters of a code: it names a folder and stands in file names. */
    static final int CODE_LENGTH = 60;

    private DefinitionLimits() {}
}
