package tonghop.post;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a program and a server, and cuts the first connections after so many bytes from the server. */
public final class CuttingProxy implements AutoCloseable {

    private final ServerSocket door;
    private final int server;
    private final long afterBytes;
    private final int cuts;
    private final AtomicInteger connections = new AtomicInteger();

    public CuttingProxy(int server, long afterBytes, int cuts) {
        this.server = server;
        this.afterBytes = afterBytes;
        this.cuts = cuts;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::open);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** How often somebody connected. */
    public int connections() {
        return connections.get();
    }

    private void open() throws IOException {
        while (true) {
            Socket client = door.accept();
            Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
            boolean cut = connections.incrementAndGet() <= cuts;
            start(() -> pass(client, behind, Long.MAX_VALUE));
            start(() -> pass(behind, client, cut ? afterBytes : Long.MAX_VALUE));
        }
    }

    private static void pass(Socket from, Socket to, long most) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var bytes = new byte[8192];
            long left = most;
            for (int n = in.read(bytes); n >= 0 && left > 0; n = in.read(bytes)) {
                out.write(bytes, 0, (int) Math.min(n, left));
                left -= n;
                if (left <= 0) {
                    return;
                }
            }
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void start(Step step) {
        var thread = new Thread(() -> {
            try {
                step.run();
            } catch (IOException e) {
                // One of the two hung up.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
