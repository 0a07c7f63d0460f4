package tonghop.fuzz;

import java.io.IOException;
import java.util.Random;

/** A way to alter a good file. */
interface Mutation {

    /**
     * @return other bytes; the same where there is nothing to alter in that way
     * @throws IOException where the good file is none
     */
    byte[] alter(byte[] good, Random random) throws IOException;
}
