package tonghop.document;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.PasswordRequiredException;

/** A file coming out of a container, under its budget. Bytes that are broken refuse the container. */
final class InnerStream extends InputStream {

    private final InputStream in;
    private final ContainerBudget budget;
    private long count;

    InnerStream(InputStream in, ContainerBudget budget) {
        this.in = in;
        this.budget = budget;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        int read = readOn(target, offset, length);
        if (read > 0) {
            count += read;
            budget.takeOut(read, count);
        }
        return read;
    }

    /** Not an {@code IOException}: whoever keeps the bytes shall not take it for a fault of the disk. */
    private int readOn(byte[] target, int offset, int length) {
        try {
            return in.read(target, offset, length);
        } catch (PasswordRequiredException e) {
            throw ContainerRefusal.encrypted();
        } catch (IOException | IllegalArgumentException e) {
            throw ContainerRefusal.damaged();
        }
    }
}
