package tonghop.pipeline.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Properties;

/** What an operator may set: the defaults of {@code application.properties}, and over them the home's own file. */
public final class Settings {

    /** The folder that letters are written into instead of being sent. */
    public static final String LETTER_FOLDER = "mail.out.folder";

    private static final String EXCLUDED = "camel.main.route-filter-exclude-pattern";
    private static final String ONE_RUN_POLL_MILLIS = "20";
    private static final String PATIENCE = "inbox.patience";
    private static final Duration ONE_RUN_PATIENCE = Duration.ofSeconds(3);
    private static final String ONE_RUN_QUIET_MILLIS = "86400000";

    private final Properties properties;

    private Settings(Properties properties) {
        this.properties = properties;
    }

    /** Reads {@code config/tonghop.properties} of the home, if it is there. */
    public static Settings of(Home home) throws IOException {
        var properties = new Properties();
        try (InputStream in = Settings.class.getResourceAsStream("/application.properties")) {
            properties.load(in);
        }
        Path own = home.config().resolve("tonghop.properties");
        if (Files.exists(own)) {
            try (Reader reader = Files.newBufferedReader(own, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        }
        properties.putIfAbsent("inbox", folder(home, properties, "inbox.path", home.inbox()));
        properties.putIfAbsent("out", folder(home, properties, "out.path", home.out()));
        return new Settings(properties);
    }

    private static String folder(Home home, Properties properties, String key, Path usual) {
        String asked = properties.getProperty(key, "").strip();
        return asked.isEmpty() ? usual.toString() : home.folder().resolve(asked).toString();
    }

    /**
     * These settings for a run that ends by itself: whoever waits for its end shall not wait for the next look at the inbox, and a
     * period is consolidated once, when nothing is left to take in. What may be half a file is not waited for as long.
     */
    public Settings forOneRun() {
        var hurried = new Properties();
        hurried.putAll(properties);
        hurried.setProperty("inbox.poll", ONE_RUN_POLL_MILLIS);
        if (duration(PATIENCE).compareTo(ONE_RUN_PATIENCE) > 0) {
            hurried.setProperty(PATIENCE, Long.toString(ONE_RUN_PATIENCE.toMillis()));
        }
        hurried.setProperty("mail.look", ONE_RUN_POLL_MILLIS);
        hurried.setProperty("mail.poll", ONE_RUN_POLL_MILLIS);
        keysThatBegin("mail.").stream()
                .filter(key -> key.endsWith(".poll"))
                .forEach(key -> hurried.setProperty(key, ONE_RUN_POLL_MILLIS));
        hurried.setProperty("consolidate.quiet", ONE_RUN_QUIET_MILLIS);
        hurried.setProperty("consolidate.within", ONE_RUN_QUIET_MILLIS);
        // Reminders wait until all is taken in, and then need no timer.
        hurried.setProperty("remind.delay", ONE_RUN_QUIET_MILLIS);
        return new Settings(hurried);
    }

    /** These settings for files that nobody is still writing to. */
    public Settings forKeptArrivals() {
        var kept = new Properties();
        kept.putAll(properties);
        kept.setProperty(PATIENCE, "0");
        return new Settings(kept);
    }

    /** These settings for a run that takes nothing in and only consolidates what changed. */
    public Settings forConsolidating() {
        var consolidating = new Properties();
        consolidating.putAll(properties);
        consolidating.setProperty(EXCLUDED, "collect-*,remind");
        return new Settings(consolidating);
    }

    /** False for a run that takes nothing in. */
    public boolean takesIn() {
        return text(EXCLUDED).isEmpty();
    }

    /** The keys that are set and begin so, in order. */
    public List<String> keysThatBegin(String start) {
        return properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith(start))
                .sorted()
                .toList();
    }

    /** These settings with letters written into a folder instead of being sent. */
    public Settings withLettersIn(Path folder) {
        var dry = new Properties();
        dry.putAll(properties);
        dry.setProperty(LETTER_FOLDER, folder.toString());
        return new Settings(dry);
    }

    public String text(String key) {
        return properties.getProperty(key, "").strip();
    }

    /** @throws IllegalArgumentException if the setting is no number of milliseconds; the message names it, in Vietnamese */
    public Duration duration(String key) {
        try {
            return Duration.ofMillis(Long.parseLong(text(key)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "Thiết lập “" + key + " = " + text(key) + "” không đúng: cần một số nguyên mili-giây.", e);
        }
    }

    /** @throws IllegalArgumentException if the setting is no number from 1 to 1000; the message names it, in Vietnamese */
    public int number(String key) {
        String text = text(key);
        if (!text.matches("[1-9][0-9]{0,2}|1000")) {
            throw new IllegalArgumentException(
                    "Thiết lập “" + key + " = " + text + "” không đúng: cần một số nguyên từ 1 đến 1000.");
        }
        return Integer.parseInt(text);
    }

    /**
     * @return empty where nothing is set
     * @throws IllegalArgumentException if the setting is no number of years from 1 to 100; the message names it, in Vietnamese
     */
    public OptionalInt years(String key) {
        String text = text(key);
        if (!text.matches("|[1-9][0-9]?|100")) {
            throw new IllegalArgumentException(
                    "Thiết lập “" + key + " = " + text + "” không đúng: cần số năm từ 1 đến 100, hoặc để trống.");
        }
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    public Properties all() {
        return properties;
    }
}
