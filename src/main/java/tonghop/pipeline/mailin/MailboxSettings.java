package tonghop.pipeline.mailin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.model.Mail;
import tonghop.pipeline.home.Settings;
import tonghop.pipeline.login.MailLogin;
import tonghop.pipeline.login.MailLoginSettings;

/** Reads one mailbox from the settings {@code mail.<box>.…}; what is not said there is as for all mailboxes. */
public final class MailboxSettings {

    private static final Set<String> KEYS = Stream.concat(
                    MailLoginSettings.KEYS.stream(),
                    Stream.of(
                            "password",
                            "folder",
                            "processed",
                            "purpose",
                            "poll",
                            "batch",
                            "largest-mb",
                            "trusted-authserv",
                            "connect-timeout",
                            "timeout"))
            .collect(Collectors.toUnmodifiableSet());

    /** Its settings would be those of letters out. */
    private static final String TAKEN = "out";

    private static final String NAME = "[a-z][a-z0-9-]{0,29}";
    private static final long MEGA = 1 << 20;

    private final Settings settings;
    private final String name;
    private final MailLoginSettings access;

    private MailboxSettings(Settings settings, String name) {
        this.settings = settings;
        this.name = name;
        this.access = new MailLoginSettings(settings, key(""));
    }

    /**
     * The mailboxes that are looked into, in the order of the settings; none by default.
     *
     * @throws IllegalArgumentException if a setting is wrong or missing; the message names it and says how to mend it, in Vietnamese
     */
    public static List<Mailbox> all(Settings settings) {
        var mailboxes = new ArrayList<Mailbox>();
        for (String name : settings.text("mail.boxes").split("\\s*,\\s*")) {
            if (!name.isEmpty()) {
                check(name, mailboxes);
                mailboxes.add(new MailboxSettings(settings, name).mailbox());
            }
        }
        return mailboxes;
    }

    private static void check(String name, List<Mailbox> before) {
        if (!name.matches(NAME) || name.equals(TAKEN)) {
            throw wrong(
                    "mail.boxes",
                    name,
                    "tên hộp thư khác “out”, gồm chữ thường không dấu, số và dấu “-”, bắt đầu bằng chữ, ví dụ “baocao”");
        }
        if (before.stream().anyMatch(b -> b.name().equals(name))) {
            throw wrong("mail.boxes", name, "mỗi hộp thư chỉ ghi một lần");
        }
    }

    private Mailbox mailbox() {
        checkKeys();
        Mailbox.Server server = server();
        return new Mailbox(
                name,
                server,
                login(server.timeout()),
                optional("folder").orElse("INBOX"),
                processed(),
                choice("purpose", Mail.Purpose.values()).orElse(Mail.Purpose.REPORT),
                settings.duration(general("poll")),
                settings.number(general("batch")),
                settings.number(general("largest-mb")) * MEGA);
    }

    private void checkKeys() {
        for (String key : settings.keysThatBegin(key(""))) {
            if (!KEYS.contains(key.substring(key("").length()))) {
                throw new IllegalArgumentException("Không có thiết lập “" + key + "”. Các thiết lập của hộp thư: "
                        + KEYS.stream()
                                .filter(k -> !k.equals("password"))
                                .sorted()
                                .collect(Collectors.joining(", ")) + ".");
            }
        }
    }

    private Mailbox.Server server() {
        String host = required("host", "tên máy chủ thư, ví dụ imap.gmail.com");
        var security = choice("security", Mailbox.Security.values()).orElse(Mailbox.Security.TLS);
        if (security == Mailbox.Security.NONE) {
            access.refuseUnlessNear(host);
        }
        return new Mailbox.Server(
                host,
                access.port(security.usualPort()),
                security,
                settings.duration(general("connect-timeout")),
                settings.duration(general("timeout")));
    }

    private MailLogin login(Duration timeout) {
        required("user", "tên đăng nhập, thường là địa chỉ thư");
        return access.login(timeout).orElseThrow();
    }

    private String processed() {
        String processed = optional("processed").orElse("Đã nhận");
        if (processed.equalsIgnoreCase(optional("folder").orElse("INBOX"))) {
            throw wrong(key("processed"), processed, "phải khác thư mục nhận thư, nếu không thư sẽ được nhận lại mãi");
        }
        return processed;
    }

    private <E extends Enum<E>> Optional<E> choice(String what, E[] values) {
        return optional(what)
                .map(text -> Stream.of(values)
                        .filter(v -> code(v).equals(text))
                        .findFirst()
                        .orElseThrow(() -> wrong(
                                key(what),
                                text,
                                "cần một trong: "
                                        + Stream.of(values)
                                                .map(MailboxSettings::code)
                                                .collect(Collectors.joining(", ")))));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private String required(String what, String meaning) {
        return optional(what)
                .orElseThrow(
                        () -> new IllegalArgumentException("Thiếu thiết lập “" + key(what) + "”: " + meaning + "."));
    }

    private Optional<String> optional(String what) {
        return Optional.of(settings.text(key(what))).filter(text -> !text.isEmpty());
    }

    /** The mailbox's own key where it is set, else that for all mailboxes. */
    private String general(String what) {
        return optional(what).isPresent() ? key(what) : "mail." + what;
    }

    private String key(String what) {
        return "mail." + name + "." + what;
    }

    private static IllegalArgumentException wrong(String key, String text, String need) {
        return new IllegalArgumentException("Thiết lập “" + key + " = " + text + "” không đúng: " + need + ".");
    }
}
