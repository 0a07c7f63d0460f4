package tonghop.pipeline.mailin;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends with an exception where it goes past a limit. */
final class AtMost extends FilterInputStream {

    /** There is more than the limit allows. */
    static final class PassedException extends IOException {}

    private long left;

    AtMost(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws PassedException {
        left -= read;
        if (left < 0) {
            throw new PassedException();
        }
    }
}
