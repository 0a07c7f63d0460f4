package tonghop.pipeline.login;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import tonghop.pipeline.home.Secret;
import tonghop.pipeline.home.Settings;

/** Reads from the settings where a mail server is and how to log in to it, for mail in and out alike. */
public final class MailLoginSettings {

    /** What can be set of any mail server. */
    public static final Set<String> KEYS = Set.of(
            "host",
            "port",
            "security",
            "user",
            "password-env",
            "password-file",
            "auth",
            "token-env",
            "token-file",
            "token-url",
            "client-id",
            "client-secret-env",
            "client-secret-file",
            "refresh-token-env",
            "refresh-token-file");

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private final Settings settings;
    private final String prefix;

    /** @param prefix what the keys begin with, e.g. {@code mail.out.} */
    public MailLoginSettings(Settings settings, String prefix) {
        this.settings = settings;
        this.prefix = prefix;
    }

    /**
     * Who logs in; empty where the server asks for no user.
     *
     * @param timeout of the server that grants tokens
     * @throws IllegalArgumentException if a setting is wrong or missing; the message names it, in Vietnamese
     */
    public Optional<MailLogin> login(Duration timeout) {
        String user = text("user");
        String auth = text("auth");
        if (user.isEmpty()) {
            return Optional.empty();
        }
        return switch (auth) {
            case "", "password" ->
                Optional.of(
                        new MailLogin(user, MailLogin.Kind.PASSWORD, Secret.of(settings, prefix + "password")::read));
            case "xoauth2" -> Optional.of(new MailLogin(user, MailLogin.Kind.XOAUTH2, token(timeout)));
            default -> throw wrong("auth", auth, "cần password (mật khẩu hoặc mật khẩu ứng dụng) hoặc xoauth2");
        };
    }

    private MailLogin.Proof token(Duration timeout) {
        Optional<Secret> token = Secret.ifSet(settings, prefix + "token");
        if (token.isPresent()) {
            return token.get()::read;
        }
        String address = required("token-url", "địa chỉ cấp quyền OAuth2, hoặc dùng “" + prefix + "token-file”");
        return new RefreshGrant(
                grantor(address),
                required("client-id", "mã ứng dụng được cấp khi đăng ký OAuth2"),
                Secret.ifSet(settings, prefix + "client-secret"),
                Secret.of(settings, prefix + "refresh-token"),
                timeout);
    }

    private URI grantor(String address) {
        try {
            URI uri = URI.create(address);
            boolean near = "http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost()));
            if (uri.getHost() != null && (near || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw wrong("token-url", address, "cần một địa chỉ https://…");
        }
        throw wrong("token-url", address, "cần một địa chỉ https://…");
    }

    /**
     * The server's port.
     *
     * @param usual where none is set
     * @throws IllegalArgumentException as {@link #login}
     */
    public int port(int usual) {
        String text = text("port");
        if (text.isEmpty()) {
            return usual;
        }
        if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > 65_535) {
            throw wrong("port", text, "cần một số từ 1 đến 65535");
        }
        return Integer.parseInt(text);
    }

    /** @throws IllegalArgumentException if the server is on another machine: nothing goes there unencrypted */
    public void refuseUnlessNear(String host) {
        if (!LOOPBACK.contains(host)) {
            throw wrong(
                    "security",
                    text("security"),
                    "chỉ máy chủ thư trên chính máy này mới được kết nối không mã hóa; hãy dùng tls hoặc starttls");
        }
    }

    public String text(String what) {
        return settings.text(prefix + what);
    }

    public String required(String what, String meaning) {
        String text = text(what);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("Thiếu thiết lập “" + prefix + what + "”: " + meaning + ".");
        }
        return text;
    }

    public IllegalArgumentException wrong(String what, String text, String need) {
        return new IllegalArgumentException(
                "Thiết lập “" + prefix + what + " = " + text + "” không đúng: " + need + ".");
    }
}
