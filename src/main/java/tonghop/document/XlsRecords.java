package tonghop.document;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.jspecify.annotations.Nullable;

/** The records of an .xls workbook's stream, one after the other ([MS-XLS] 2.1.4), the document's time in view. */
final class XlsRecords {

    static final int BOF = 0x809;
    static final int EOF = 0x0A;

    private final RecordInputStream in;
    private final Budget budget;
    private int depth;

    private XlsRecords(RecordInputStream in, Budget budget) {
        this.in = in;
        this.budget = budget;
    }

    /**
     * @param position of a substream's first byte
     * @param key what the stream is encrypted with, null where it is not
     * @throws Refusal where no substream can begin there
     */
    static XlsRecords from(byte[] stream, int position, @Nullable EncryptionInfo key, Budget budget) {
        if (position < 0 || position > stream.length - 8) {
            throw Refusal.damaged("một trang tính không có trong tệp");
        }
        InputStream bytes = new ByteArrayInputStream(stream, position, stream.length - position);
        var in = key == null ? new RecordInputStream(bytes) : new RecordInputStream(bytes, key, position);
        return new XlsRecords(in, budget);
    }

    /** The record that {@link #next} went to, to be read field by field. */
    RecordInputStream fields() {
        return in;
    }

    /**
     * Goes to the next record of the substream itself; those of substreams within it, such as a chart on a sheet, are
     * passed over.
     *
     * @return the record's type, {@link #EOF} at the substream's end
     * @throws Refusal where the bytes end before that
     */
    int next() {
        while (true) {
            int type = advance();
            if (type == BOF) {
                depth++;
            } else if (type == EOF) {
                depth--;
            }
            if (depth <= 1 && type != EOF || depth == 0) {
                return type;
            }
        }
    }

    private int advance() {
        budget.checkTime();
        if (in.remaining() > 0) {
            in.readRemainder();
        }
        if (!in.hasNextRecord()) {
            throw Refusal.damaged("dữ liệu của sổ tính bị cắt cụt");
        }
        in.nextRecord();
        return in.getSid() & 0xFFFF;
    }
}
