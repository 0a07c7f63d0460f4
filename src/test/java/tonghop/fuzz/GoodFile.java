package tonghop.fuzz;

import java.util.List;
import java.util.Random;
import tonghop.pipeline.reading.Preview;

/**
 * A file as it should be, and what is read of it.
 *
 * @param name with its ending
 */
record GoodFile(String name, byte[] bytes, List<Preview.Result> read) {

    /** An altered copy, once or twice. */
    byte[] altered(Random random) throws java.io.IOException {
        byte[] altered = one(random).alter(bytes, random);
        return random.nextInt(4) == 0 && altered.length > 0
                ? choose(ByteMutations.ALL, random).alter(altered, random)
                : altered;
    }

    private Mutation one(Random random) {
        boolean zip = bytes[0] == 'P' && bytes[1] == 'K';
        boolean xls = bytes[0] == (byte) 0xD0 && name.endsWith(".xls");
        return switch (random.nextInt(8)) {
            case 0 -> choose(ByteMutations.ALL, random);
            case 1, 2 -> choose(zip ? ZipMutations.ALL : xls ? XlsMutations.ALL : TextMutations.ALL, random);
            default -> choose(zip ? XmlMutations.ALL : xls ? XlsMutations.ALL : TextMutations.ALL, random);
        };
    }

    private static Mutation choose(List<Mutation> mutations, Random random) {
        return mutations.get(random.nextInt(mutations.size()));
    }
}
