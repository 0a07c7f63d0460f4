package tonghop.store;

/** Reads a ledger from end to end and says how much there was. */
final class CountingReader {

    private CountingReader() {}

    public static void main(String[] arguments) {
        long[] counted = new long[2];
        try (var store = Store.open(Child.settings(arguments))) {
            store.ledger(line -> {
                counted[0]++;
                counted[1] += line.findings().size();
            });
        }
        System.out.println(counted[0] + " lines, " + counted[1] + " findings");
    }
}
