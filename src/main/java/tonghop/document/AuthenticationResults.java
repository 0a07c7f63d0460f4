package tonghop.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tonghop.document.AuthenticationText.Malformed;
import tonghop.model.MailAddress;
import tonghop.model.PublicSuffix;
import tonghop.model.SenderProof;

/**
 * What the server that received a message found out about who sent it: the topmost {@code Authentication-Results} header (RFC 8601).
 * Anybody can write such a header, so only that of a server is believed which is trusted by name.
 */
public final class AuthenticationResults {

    /** Longer than any server writes. */
    static final int LONGEST = 20_000;

    static final int MOST_RESULTS = 100;

    private final String server;
    private final List<Result> results;

    private AuthenticationResults(String server, List<Result> results) {
        this.server = server;
        this.results = results;
    }

    /** @param found by what, e.g. {@code header.d} */
    private record Result(String method, String result, List<Property> found) {

        boolean isPass(String of) {
            return method.equals(of) && result.equals("pass");
        }

        List<String> domains(Set<String> names) {
            return found.stream()
                    .filter(p -> names.contains(p.name()))
                    .map(Property::domain)
                    .toList();
        }
    }

    private record Property(String name, String value) {

        /** That of an address, or the whole; empty where it is none. */
        String domain() {
            return MailAddress.read("@" + value.substring(value.lastIndexOf('@') + 1))
                    .map(MailAddress::domain)
                    .orElse("");
        }
    }

    /**
     * How far it is proven that a message comes from the domain in its {@code From}: by DMARC for that very domain, or by a signature (DKIM)
     * or a sending server (SPF) of its house. A failed DMARC outweighs all.
     *
     * @param header the value of the topmost header of that name, or null where there is none
     * @param trusted the name by which the receiving server signs its results (authserv-id); empty where it adds none
     */
    public static SenderProof proof(MailAddress from, @Nullable String header, String trusted) {
        if (trusted.isBlank()) {
            return SenderProof.NOT_ASKED;
        }
        if (header == null || header.length() > LONGEST) {
            return SenderProof.NOT_PROVEN;
        }
        try {
            AuthenticationResults said = read(new AuthenticationText(header));
            boolean isTrusted = said.server.equals(AuthenticationText.lower(trusted.strip()));
            return isTrusted ? said.proof(from.domain()) : SenderProof.NOT_PROVEN;
        } catch (Malformed e) {
            return SenderProof.NOT_PROVEN;
        }
    }

    private SenderProof proof(String domain) {
        if (results.stream()
                .anyMatch(r -> r.method().equals("dmarc") && r.result().equals("fail"))) {
            return SenderProof.FAILED;
        }
        return results.stream().anyMatch(r -> isProof(r, domain)) ? SenderProof.PROVEN : SenderProof.NOT_PROVEN;
    }

    /** Where a result names several domains, each must be the right one. */
    private static boolean isProof(Result result, String domain) {
        if (result.isPass("dmarc")) {
            List<String> checked = result.domains(Set.of("header.from"));
            return !checked.isEmpty() && checked.stream().allMatch(domain::equals);
        }
        List<String> checked = result.isPass("dkim")
                ? result.domains(Set.of("header.d", "header.i"))
                : result.isPass("spf") ? result.domains(Set.of("smtp.mailfrom")) : List.of();
        return !checked.isEmpty() && checked.stream().allMatch(d -> PublicSuffix.isOneHouse(d, domain));
    }

    private static AuthenticationResults read(AuthenticationText text) throws Malformed {
        String server = text.value();
        String version = text.word();
        if (!version.isEmpty() && !version.equals("1")) {
            throw new Malformed();
        }
        var results = new ArrayList<Result>();
        while (text.take(';') && !text.isAtEnd()) {
            String method = text.name();
            results.add(new Result(
                    method.endsWith("/1") ? method.substring(0, method.length() - 2) : method,
                    text.word(),
                    found(text)));
        }
        if (!text.isAtEnd() || results.size() > MOST_RESULTS) {
            throw new Malformed();
        }
        return new AuthenticationResults(server, results);
    }

    private static List<Property> found(AuthenticationText text) throws Malformed {
        var found = new ArrayList<Property>();
        while (!text.isAtEnd() && !text.isNext(';')) {
            found.add(new Property(text.name(), text.value()));
        }
        return found;
    }
}
