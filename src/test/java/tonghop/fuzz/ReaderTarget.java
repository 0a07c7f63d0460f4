package tonghop.fuzz;

/** The whole way of any file: what it is, what is in it, which report it is, what becomes of it. */
public final class ReaderTarget {

    private static final Examination EXAMINATION = new Examination();

    private ReaderTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        EXAMINATION.of(bytes, "a.xlsx");
    }
}
