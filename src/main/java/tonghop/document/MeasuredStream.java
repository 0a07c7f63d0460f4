package tonghop.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * A part being inflated, or a file that is one part itself, under the document's budget. A part's checksum is compared
 * at its end, which {@code ZipFile} does not do.
 */
final class MeasuredStream extends InputStream {

    private final InputStream in;
    private final @Nullable ZipEntry entry;
    private final Budget budget;
    private final CRC32 crc = new CRC32();
    private long count;
    private long tokenStart;

    /** @param entry null where the file is no container */
    MeasuredStream(InputStream in, @Nullable ZipEntry entry, Budget budget) {
        this.in = in;
        this.entry = entry;
        this.budget = budget;
    }

    Budget budget() {
        return budget;
    }

    String name() {
        return entry == null ? "" : entry.getName();
    }

    /** The reader begins another tag, text or comment, which may again be as long as the limit. */
    void beginToken() {
        tokenStart = count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        if (read < 0) {
            checkWhole();
            return read;
        }
        crc.update(target, offset, read);
        count += read;
        budget.inflate(read);
        budget.checkTime();
        Limits limits = budget.limits();
        if (count > limits.partBytes()) {
            throw Refusal.tooLarge("một phần của tệp sau khi giải nén vượt " + Budget.megabytes(limits.partBytes()));
        }
        if (count - tokenStart > limits.tokenBytes() + (long) length) {
            throw Refusal.unsafe("có đoạn dữ liệu liền nhau dài quá " + Budget.megabytes(limits.tokenBytes()));
        }
        return read;
    }

    private void checkWhole() {
        if (entry != null && (crc.getValue() != entry.getCrc() || count != entry.getSize())) {
            throw Refusal.damaged("phần “" + name() + "” không khớp mã kiểm tra");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
