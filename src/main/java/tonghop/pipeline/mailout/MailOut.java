package tonghop.pipeline.mailout;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.pipeline.home.Secret;
import tonghop.pipeline.home.Settings;
import tonghop.pipeline.login.MailLogin;
import tonghop.pipeline.login.MailLoginSettings;

/**
 * How letters go out, as the settings {@code mail.out.…} have it.
 *
 * @param login null where the server asks for no user
 * @param operator who is told of letters that cannot be delivered, or null
 * @param mostPerHour after so many replies to an address in an hour, the others are told in one letter
 * @param folder where letters are written instead of being sent; null where they are sent
 */
public record MailOut(
        String host,
        int port,
        Security security,
        @Nullable MailLogin login,
        Postbox.Writer writer,
        @Nullable String operator,
        int mostPerHour,
        Duration timeout,
        @Nullable Path folder) {

    static final String PREFIX = "mail.out.";

    private static final Set<String> KEYS = Stream.concat(
                    MailLoginSettings.KEYS.stream(),
                    Stream.of("from", "name", "most-per-hour", "poll", "timeout", "folder"))
            .collect(Collectors.toUnmodifiableSet());

    /** How the connection is kept from prying. */
    public enum Security {
        TLS(465),
        STARTTLS(587),
        /** For a server on the same machine only. */
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }
    }

    /** True if letters go out: a mail server is set, or a folder to write them into. */
    public static boolean isOn(Settings settings) {
        return !settings.text(PREFIX + "host").isEmpty()
                || !settings.text(Settings.LETTER_FOLDER).isEmpty();
    }

    /**
     * Empty where nothing goes out, which is the default.
     *
     * @throws IllegalArgumentException if a setting is wrong or missing; the message names it and says how to mend it, in Vietnamese
     */
    public static Optional<MailOut> of(Settings settings) {
        refuseUnknown(settings);
        return isOn(settings) ? Optional.of(read(settings)) : Optional.empty();
    }

    private static void refuseUnknown(Settings settings) {
        for (Object key : settings.all().keySet()) {
            String name = String.valueOf(key);
            if (name.equals(PREFIX + "password")) {
                Secret.ifSet(settings, name);
            } else if (name.startsWith(PREFIX) && !KEYS.contains(name.substring(PREFIX.length()))) {
                throw new IllegalArgumentException("Không có thiết lập “" + name + "”. Các thiết lập gửi thư: "
                        + KEYS.stream().sorted().map(k -> PREFIX + k).collect(Collectors.joining(", ")) + ".");
            }
        }
    }

    private static MailOut read(Settings settings) {
        var keys = new MailLoginSettings(settings, PREFIX);
        String folder = settings.text(Settings.LETTER_FOLDER);
        String host = keys.text("host");
        Security security = security(keys, host);
        Duration timeout = settings.duration(PREFIX + "timeout");
        String from = keys.required("from", "địa chỉ ghi ở dòng “Từ” của thư gửi đi, ví dụ baocao@tinh.gov.vn");
        String operator = settings.text("mail.operator");
        return new MailOut(
                // Where letters only go into a folder the endpoint is there all the same, and never used.
                host.isEmpty() ? "localhost" : host,
                keys.port(security.port),
                security,
                host.isEmpty() ? null : keys.login(timeout).orElse(null),
                new Postbox.Writer(
                        address(PREFIX + "from", from), keys.required("name", "tên cơ quan ghi ở dòng “Từ”")),
                operator.isEmpty() ? null : address("mail.operator", operator),
                settings.number(PREFIX + "most-per-hour"),
                timeout,
                folder.isEmpty() ? null : Path.of(folder));
    }

    private static Security security(MailLoginSettings keys, String host) {
        String text = keys.text("security");
        Security security = switch (text) {
            case "", "tls" -> Security.TLS;
            case "starttls" -> Security.STARTTLS;
            case "none" -> Security.NONE;
            default -> throw keys.wrong("security", text, "cần một trong: tls, starttls, none");
        };
        if (security == Security.NONE) {
            keys.refuseUnlessNear(host);
        }
        return security;
    }

    private static String address(String key, String text) {
        return Recipient.usable(text)
                .orElseThrow(() -> new IllegalArgumentException("Thiết lập “" + key + " = " + text
                        + "” không đúng: cần đúng một địa chỉ thư điện tử, ví dụ baocao@tinh.gov.vn."));
    }

    /** The endpoint that letters are handed to, without any secret. */
    public String uri() {
        String name = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return protocol() + "://" + name + ":" + port;
    }

    private String protocol() {
        return security == Security.TLS ? "smtps" : "smtp";
    }

    /** How the mail library talks to the server: complete, so that nothing is guessed; without any secret. */
    public Properties session() {
        var properties = new Properties();
        String prefix = "mail." + protocol() + ".";
        String millis = Long.toString(timeout.toMillis());
        for (String kind : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty(prefix + kind, millis);
        }
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "ssl.protocols", "TLSv1.2 TLSv1.3");
        String starttls = Boolean.toString(security == Security.STARTTLS);
        properties.setProperty(prefix + "starttls.enable", starttls);
        properties.setProperty(prefix + "starttls.required", starttls);
        properties.setProperty(prefix + "quitwait", "false");
        properties.setProperty(prefix + "auth", Boolean.toString(login != null));
        if (login != null && login.kind() == MailLogin.Kind.XOAUTH2) {
            properties.setProperty(prefix + "auth.mechanisms", "XOAUTH2");
        }
        return properties;
    }

    /** As people name the server, e.g. {@code mail.tinh.gov.vn:465}. */
    public String shown() {
        return (host + ":" + port).toLowerCase(Locale.ROOT);
    }
}
