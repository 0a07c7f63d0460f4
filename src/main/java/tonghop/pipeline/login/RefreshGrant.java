package tonghop.pipeline.login;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.camel.util.json.DeserializationException;
import org.apache.camel.util.json.JsonObject;
import org.apache.camel.util.json.Jsoner;
import tonghop.pipeline.home.Secret;

/**
 * Fetches an access token with a refresh token (RFC 6749, 6), one for each connection: connections are few, and a token that is
 * not kept cannot be stale.
 */
final class RefreshGrant implements MailLogin.Proof {

    private static final int MOST_BYTES = 1 << 20;

    private final URI address;
    private final String client;
    private final Optional<Secret> clientSecret;
    private final Secret refreshToken;
    private final Duration timeout;

    /** @param clientSecret empty for a public client */
    RefreshGrant(URI address, String client, Optional<Secret> clientSecret, Secret refreshToken, Duration timeout) {
        this.address = address;
        this.client = client;
        this.clientSecret = clientSecret;
        this.refreshToken = refreshToken;
        this.timeout = timeout;
    }

    @Override
    public String fetch() throws IOException {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", refreshToken.read());
        form.put("client_id", client);
        if (clientSecret.isPresent()) {
            form.put("client_secret", clientSecret.get().read());
        }
        HttpResponse<java.io.InputStream> answer = send(form);
        try (var body = answer.body()) {
            return token(answer.statusCode(), new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
        }
    }

    private HttpResponse<java.io.InputStream> send(Map<String, String> form) throws IOException {
        String body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return HttpClient.newBuilder()
                    .connectTimeout(timeout)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new IOException("không kết nối được máy chủ cấp quyền " + address.getHost() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("bị ngắt khi đang xin quyền.", e);
        }
    }

    /** What the server says besides may hold secrets: only its error code is told (RFC 6749, 5.2). */
    private String token(int status, String body) throws IOException {
        JsonObject answer = json(body);
        String token = answer.getString("access_token");
        if (status == 200 && token != null && !token.isBlank()) {
            return token;
        }
        String error = answer.getString("error");
        boolean known = error != null && error.matches("[a-z_]{1,40}");
        throw new LoginRefusedException(
                "máy chủ cấp quyền " + address.getHost() + " từ chối (" + (known ? error : "mã " + status)
                        + "). Hãy xin lại quyền truy cập hộp thư rồi thay tệp refresh token.");
    }

    private static JsonObject json(String body) {
        try {
            return Jsoner.deserialize(body) instanceof JsonObject object ? object : new JsonObject();
        } catch (DeserializationException e) {
            return new JsonObject();
        }
    }
}
