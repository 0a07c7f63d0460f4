package tonghop.model;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address, or the domain of addresses with {@code @} before it, as it is compared: in lower case, the domain in its ASCII form
 * (RFC 5890). Nothing in it stands for other letters.
 *
 * @param text e.g. {@code vanthu@xa.tinh.gov.vn} or {@code @xa.tinh.gov.vn}
 */
public record MailAddress(String text) implements Comparable<MailAddress> {

    /** RFC 5321, 4.5.3.1, without the angle brackets. */
    public static final int LONGEST = 254;

    private static final int LONGEST_LOCAL = 64;

    /** Atoms of RFC 5322, 3.2.3, without those that elsewhere stand for other letters or for a way through other servers. */
    private static final Pattern LOCAL = Pattern.compile("[a-z0-9_+'&=#~/-]+(?:\\.[a-z0-9_+'&=#~/-]+)*");

    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

    /** @throws IllegalArgumentException if it is no address and no domain; the message is for people, in Vietnamese */
    public static MailAddress of(String written) {
        return read(written)
                .orElseThrow(() -> new IllegalArgumentException("“" + shown(written)
                        + "” không phải là địa chỉ thư điện tử. Hãy ghi một địa chỉ như vanthu@xa.tinh.gov.vn, hoặc cả"
                        + " tên miền như @xa.tinh.gov.vn; không dùng dấu * hay nhiều địa chỉ một lúc."));
    }

    /** An address or a domain; empty for anything else, however long or odd. */
    public static Optional<MailAddress> read(String written) {
        String text = written.strip();
        int at = text.indexOf('@');
        if (at < 0 || at != text.lastIndexOf('@') || text.length() > LONGEST) {
            return Optional.empty();
        }
        String local = text.substring(0, at).toLowerCase(Locale.ROOT);
        if (at > LONGEST_LOCAL || !local.isEmpty() && !LOCAL.matcher(local).matches()) {
            return Optional.empty();
        }
        return domain(text.substring(at + 1))
                .map(domain -> new MailAddress(local + "@" + domain))
                .filter(address -> address.text().length() <= LONGEST);
    }

    /** The ASCII form of a domain of two labels or more; empty for anything else. */
    private static Optional<String> domain(String written) {
        try {
            String ascii = IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return DOMAIN.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String shown(String written) {
        return written.length() <= LONGEST ? written : written.substring(0, LONGEST) + "…";
    }

    /** True if it stands for every address of its domain. */
    public boolean isDomain() {
        return text.startsWith("@");
    }

    /** What is behind the {@code @}. */
    public String domain() {
        return text.substring(text.indexOf('@') + 1);
    }

    /** The whole domain that the address is in. */
    public MailAddress wholeDomain() {
        return new MailAddress("@" + domain());
    }

    @Override
    public int compareTo(MailAddress other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
