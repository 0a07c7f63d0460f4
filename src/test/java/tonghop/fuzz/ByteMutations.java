package tonghop.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Files of any kind, as a bad disk or a bad line leaves them. */
final class ByteMutations {

    static final List<Mutation> ALL =
            List.of(ByteMutations::change, ByteMutations::cutShort, ByteMutations::repeat, ByteMutations::append);

    private ByteMutations() {}

    private static byte[] change(byte[] good, Random random) {
        byte[] changed = good.clone();
        for (int i = 0; i <= random.nextInt(8); i++) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
        }
        return changed;
    }

    private static byte[] cutShort(byte[] good, Random random) {
        return Arrays.copyOf(good, random.nextInt(good.length));
    }

    private static byte[] repeat(byte[] good, Random random) {
        int from = random.nextInt(good.length);
        int length = random.nextInt(Math.min(500, good.length - from) + 1);
        byte[] longer = Arrays.copyOf(good, good.length + length);
        System.arraycopy(good, from, longer, from + length, good.length - from);
        return longer;
    }

    private static byte[] append(byte[] good, Random random) {
        byte[] more = new byte[random.nextInt(300) + 1];
        random.nextBytes(more);
        byte[] longer = Arrays.copyOf(good, good.length + more.length);
        System.arraycopy(more, 0, longer, good.length, more.length);
        return longer;
    }
}
