package tonghop.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tonghop.pipeline.home.Settings;

/**
 * Answers {@code GET /health} and {@code GET /metrics}, on this machine alone unless the settings say otherwise in so many words. Nothing of a
 * question is ever repeated in the answer, and no file is served.
 */
final class HealthServer implements AutoCloseable {

    private static final int BACKLOG = 16;
    private static final int HIGHEST_PORT = 65_535;
    private static final String SECONDS = "10";

    static {
        // Whoever asks slowly shall not keep others waiting; the library has no other way to say it.
        System.setProperty("sun.net.httpserver.maxReqTime", SECONDS);
        System.setProperty("sun.net.httpserver.maxRspTime", SECONDS);
    }

    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final Health health;

    private HealthServer(InetSocketAddress address, Health health) throws IOException {
        this.health = health;
        this.server = HttpServer.create(address, BACKLOG);
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
    }

    /** True if the settings ask for it. */
    static boolean isOn(Settings settings) {
        return !settings.text("health.port").isEmpty();
    }

    /** @throws IllegalArgumentException if a setting is wrong or the port is taken; the message is for people, in Vietnamese */
    static HealthServer start(Settings settings, Health health) throws IOException {
        InetSocketAddress address = address(settings);
        try {
            return new HealthServer(address, health);
        } catch (BindException e) {
            throw new IllegalArgumentException("Không mở được cổng " + address.getPort()
                    + " của thiết lập health.port: đã có chương trình khác dùng, hoặc máy không có địa chỉ này.");
        }
    }

    private static InetSocketAddress address(Settings settings) throws IOException {
        String port = settings.text("health.port");
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
            throw new IllegalArgumentException(
                    "Thiết lập “health.port = " + port + "” không đúng: cần số cổng từ 1 đến 65535.");
        }
        InetAddress address = InetAddress.getByName(settings.text("health.address"));
        if (!address.isLoopbackAddress() && !Boolean.parseBoolean(settings.text("health.beyond-this-machine"))) {
            throw new IllegalArgumentException("Thiết lập “health.address = " + settings.text("health.address")
                    + "” cho máy khác xem số liệu mà không cần mật khẩu. Nếu đúng là muốn vậy, ghi thêm"
                    + " health.beyond-this-machine = true; nếu không, bỏ thiết lập này.");
        }
        return new InetSocketAddress(address, Integer.parseInt(port));
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            if (!"/health".equals(path) && !"/metrics".equals(path)) {
                exchange.sendResponseHeaders(404, -1);
            } else if (!"GET".equals(exchange.getRequestMethod())) {
                exchange.getResponseHeaders().set("Allow", "GET");
                exchange.sendResponseHeaders(405, -1);
            } else if ("/health".equals(path)) {
                Health.Answer answer = health.answer();
                send(exchange, answer.isWell() ? 200 : 503, "application/json", answer.json());
            } else {
                send(exchange, 200, "text/plain; version=0.0.4; charset=utf-8", health.metrics());
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdown();
    }
}
