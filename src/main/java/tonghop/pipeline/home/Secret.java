package tonghop.pipeline.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A password or the like. A setting never contains it but names the environment variable ({@code KEY-env}) or the file
 * ({@code KEY-file}) that does; it is read anew each time, so that it can be changed under a running instance.
 */
public final class Secret {

    private final String key;
    private final String variable;
    private final String file;

    private Secret(String key, String variable, String file) {
        this.key = key;
        this.variable = variable;
        this.file = file;
    }

    /**
     * The secret that the settings {@code key-env} or {@code key-file} name; empty where neither is set.
     *
     * @throws IllegalArgumentException if it cannot be read now, if both are set or if the secret itself stands in the settings; the
     *     message names the key, in Vietnamese
     */
    public static Optional<Secret> ifSet(Settings settings, String key) {
        String variable = settings.text(key + "-env");
        String file = settings.text(key + "-file");
        if (!settings.text(key).isEmpty()) {
            throw new IllegalArgumentException(
                    "Thiết lập “" + key + "”: không ghi mật khẩu vào tệp thiết lập. Hãy ghi mật khẩu vào một"
                            + " tệp riêng rồi đặt “" + key + "-file = đường dẫn của tệp”, hoặc đặt “" + key
                            + "-env = tên biến môi trường”.");
        }
        if (!variable.isEmpty() && !file.isEmpty()) {
            throw new IllegalArgumentException(
                    "Chỉ đặt một trong hai thiết lập “" + key + "-env” và “" + key + "-file”.");
        }
        if (variable.isEmpty() && file.isEmpty()) {
            return Optional.empty();
        }
        var secret = new Secret(key, variable, file);
        try {
            secret.read();
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        return Optional.of(secret);
    }

    /** As {@link #ifSet}, of a secret that must be there. */
    public static Secret of(Settings settings, String key) {
        return ifSet(settings, key)
                .orElseThrow(() -> new IllegalArgumentException("Thiếu thiết lập “" + key
                        + "-file” (tệp chứa mật khẩu) hoặc “" + key + "-env” (biến môi trường chứa mật khẩu)."));
    }

    /** @throws IOException if it is not there now; the message names the key, in Vietnamese */
    public String read() throws IOException {
        String secret = variable.isEmpty() ? ofFile() : System.getenv(variable);
        if (secret == null || secret.isBlank()) {
            throw new IOException(
                    variable.isEmpty()
                            ? "Thiết lập “" + key + "-file”: tệp " + file + " trống hoặc không đọc được."
                            : "Thiết lập “" + key + "-env”: biến môi trường " + variable + " chưa được đặt.");
        }
        return secret.strip();
    }

    private String ofFile() {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }

    /** Where it is, never what it is. */
    @Override
    public String toString() {
        return variable.isEmpty() ? key + "-file" : key + "-env";
    }
}
