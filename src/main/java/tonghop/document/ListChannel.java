package tonghop.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** An archive's bytes. What is read of them before the list of files is complete is counted: the list lies in memory. */
final class ListChannel implements SeekableByteChannel {

    private final SeekableByteChannel channel;
    private final int listBytes;
    private long read;
    private boolean complete;

    ListChannel(SeekableByteChannel channel, int listBytes) {
        this.channel = channel;
        this.listBytes = listBytes;
    }

    /** From here on files are read, which are counted elsewhere. */
    void listIsRead() {
        complete = true;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int count = channel.read(target);
        read += Math.max(0, count);
        if (!complete && read > listBytes) {
            throw ContainerRefusal.tooLarge("danh mục tệp bên trong nặng hơn " + Budget.megabytes(listBytes));
        }
        return count;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return channel.write(source);
    }

    @Override
    public long position() throws IOException {
        return channel.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        channel.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        channel.truncate(size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
