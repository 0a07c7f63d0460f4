package tonghop.post;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Grants access tokens to whoever has the refresh token (RFC 6749, 6), and tells Dovecot whose a token is, as long as it is good. */
public final class TokenServer implements AutoCloseable {

    public static final String REFRESH_TOKEN = "refresh-8f1c";

    private final HttpServer server;
    private final Set<String> good = ConcurrentHashMap.newKeySet();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final String user;
    private volatile boolean refuses;

    /** @param user whose all tokens are */
    public TokenServer(String user) throws IOException {
        this.user = user;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", this::grant);
        server.createContext("/info", this::info);
        server.start();
    }

    public String grants() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/token";
    }

    /** What Dovecot must be set up with to let in who has a token. */
    public Map<String, String> dovecot() {
        return Map.of("more.conf", """
                auth_mechanisms = plain xoauth2
                passdb {
                  driver = oauth2
                  mechanisms = xoauth2
                  args = {folder}/oauth2.conf
                }
                """, "oauth2.conf", """
                tokeninfo_url = http://127.0.0.1:%d/info?access_token=
                username_attribute = email
                """.formatted(
                        server.getAddress().getPort()));
    }

    /** A token that is good from now on. */
    public String token() {
        String token = "access-" + System.identityHashCode(this) + "-" + (good.size() + asked.size());
        good.add(token);
        return token;
    }

    /** No token that was given out is good any longer. */
    public void expireAll() {
        good.clear();
    }

    /** The refresh token was taken back. */
    public void refuse() {
        refuses = true;
    }

    /** The forms with which tokens were asked for. */
    public List<String> asked() {
        return asked;
    }

    private void grant(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(form);
        boolean right = form.contains("grant_type=refresh_token") && form.contains("refresh_token=" + REFRESH_TOKEN);
        if (right && !refuses) {
            answer(
                    exchange,
                    200,
                    "{\"access_token\":\"" + token() + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
        } else {
            answer(exchange, 400, "{\"error\":\"invalid_grant\",\"error_description\":\"" + REFRESH_TOKEN + "\"}");
        }
    }

    private void info(HttpExchange exchange) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        if (good.contains(query.replace("access_token=", ""))) {
            answer(exchange, 200, "{\"email\":\"" + user + "\",\"expires_in\":3000}");
        } else {
            answer(exchange, 400, "{\"error\":\"invalid_token\"}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
