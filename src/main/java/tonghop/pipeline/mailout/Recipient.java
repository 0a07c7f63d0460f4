package tonghop.pipeline.mailout;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses that a letter may be sent to. */
public final class Recipient {

    /** RFC 5321, 4.5.3.1.3, without the angle brackets. */
    private static final int LONGEST = 254;
    /** A dot-atom and a host name (RFC 5322, 3.4.1): no quoting, no comment, no group, no second address, no line break. */
    private static final Pattern PLAIN = Pattern.compile(
            "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[a-z0-9]([a-z0-9-]*)(\\.[a-z0-9-]+)*");

    private Recipient() {}

    /** The address in lower case; empty for what is no single plain address. */
    public static Optional<String> usable(@Nullable String address) {
        return Optional.ofNullable(address)
                .map(a -> a.strip().toLowerCase(Locale.ROOT))
                .filter(a -> a.length() <= LONGEST && PLAIN.matcher(a).matches());
    }

    /** What stands after the @. */
    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
