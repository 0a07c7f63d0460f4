package tonghop.post;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server as it looks to those who ask it whether it can move messages (RFC 6851): it says no. */
public final class WithoutMove implements AutoCloseable {

    private final ServerSocket door;
    private final int server;

    public WithoutMove(int server) {
        this.server = server;
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

    private void open() throws IOException {
        while (true) {
            Socket client = door.accept();
            Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
            start(() -> pass(client, behind, false));
            start(() -> pass(behind, client, true));
        }
    }

    private static void pass(Socket from, Socket to, boolean answers) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var bytes = new byte[8192];
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                String said = new String(bytes, 0, n, StandardCharsets.ISO_8859_1);
                boolean lists = answers && said.contains("CAPABILITY IMAP4rev1");
                out.write((lists ? said.replace(" MOVE", " XNOT") : said).getBytes(StandardCharsets.ISO_8859_1));
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
