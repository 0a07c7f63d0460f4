package tonghop.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the ledger is kept.
 *
 * @param jdbcUrl {@code jdbc:sqlite:…} or {@code jdbc:postgresql:…}
 * @param user null for SQLite, or where the address names the user
 * @param password likewise
 */
public record StoreSettings(
        String jdbcUrl, @Nullable String user, @Nullable String password) {

    /** @throws IllegalArgumentException for an address of another kind; the message is for people, in Vietnamese */
    public StoreSettings {
        if (!isEmbedded(jdbcUrl) && !jdbcUrl.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("Địa chỉ cơ sở dữ liệu phải bắt đầu bằng “jdbc:sqlite:” hoặc"
                    + " “jdbc:postgresql:”. Hãy sửa lại trong cấu hình.");
        }
    }

    /** A ledger in one file of this machine; the file is created as needed, its folder is not. */
    public static StoreSettings embedded(Path file) {
        // As a URI, so that no character of a folder's name is taken for a parameter.
        return new StoreSettings("jdbc:sqlite:" + file.toAbsolutePath().toUri(), null, null);
    }

    boolean isEmbedded() {
        return isEmbedded(jdbcUrl);
    }

    private static boolean isEmbedded(String url) {
        return url.startsWith("jdbc:sqlite:");
    }

    /** Names the engine only: addresses may carry passwords. */
    @Override
    public String toString() {
        return isEmbedded() ? "StoreSettings[SQLite]" : "StoreSettings[PostgreSQL]";
    }
}
