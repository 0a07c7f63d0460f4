package tonghop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.model.SenderProof.FAILED;
import static tonghop.model.SenderProof.NOT_ASKED;
import static tonghop.model.SenderProof.NOT_PROVEN;
import static tonghop.model.SenderProof.PROVEN;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tonghop.model.MailAddress;
import tonghop.model.SenderProof;

/** What is believed of an {@code Authentication-Results} header (RFC 8601). */
class AuthenticationResultsTest {

    private static final String SERVER = "mx.tinh.vn";
    private static final MailAddress FROM = MailAddress.of("vanthu@xa.tinh.gov.vn");

    static Stream<Arguments> headers() {
        return Stream.of(
                says("the domain's own policy passed", PROVEN, "mx.tinh.vn; dmarc=pass header.from=xa.tinh.gov.vn"),
                says("signed by the domain", PROVEN, "mx.tinh.vn; dkim=pass header.d=xa.tinh.gov.vn"),
                says("signed by the house", PROVEN, "mx.tinh.vn; dkim=pass header.d=tinh.gov.vn"),
                says("signed for an address", PROVEN, "mx.tinh.vn; dkim=pass header.i=@xa.tinh.gov.vn"),
                says("sent by the domain's server", PROVEN, "mx.tinh.vn; spf=pass smtp.mailfrom=vanthu@xa.tinh.gov.vn"),
                says("sent by a server below", PROVEN, "mx.tinh.vn; spf=pass smtp.mailfrom=thu.xa.tinh.gov.vn"),
                says(
                        "Gmail's way",
                        PROVEN,
                        "mx.tinh.vn;\r\n"
                                + "       dkim=pass header.i=@xa.tinh.gov.vn header.s=20230601 header.b=\"aB/c+d==\";\r\n"
                                + "       spf=pass (google.com: domain of a@b.vn designates 1.2.3.4 as permitted sender)"
                                + " smtp.mailfrom=a@b.vn;\r\n"
                                + "       dmarc=pass (p=NONE sp=QUARANTINE dis=NONE) header.from=xa.tinh.gov.vn"),
                says(
                        "Exchange's way",
                        PROVEN,
                        "mx.tinh.vn; spf=pass (sender IP is 1.2.3.4) smtp.mailfrom=xa.tinh.gov.vn; dkim=none (message"
                                + " not signed) header.d=none;dmarc=bestguesspass action=none"
                                + " header.from=xa.tinh.gov.vn;compauth=pass reason=109"),
                says(
                        "signatures with equals signs, not quoted",
                        PROVEN,
                        "mx.tinh.vn; dkim=pass header.b=Ab+/cd== header.d=xa.tinh.gov.vn"),
                says(
                        "several signatures, one of the house",
                        PROVEN,
                        "mx.tinh.vn; dkim=pass header.d=a.vn; dkim=pass header.d=xa.tinh.gov.vn"),
                says("versions", PROVEN, "mx.tinh.vn 1; dkim/1=pass header.d=xa.tinh.gov.vn"),
                says("a reason", PROVEN, "mx.tinh.vn; dkim=pass reason=\"good; dmarc=fail\" header.d=xa.tinh.gov.vn"),
                says(
                        "room and comments everywhere",
                        PROVEN,
                        " (a) mx.tinh.vn (b(c)\\)) ; dkim (d) = (e) pass header (f) . d = xa.tinh.gov.vn ;"),
                says("capitals", PROVEN, "MX.Tinh.VN; DKIM=Pass Header.D=XA.Tinh.GOV.VN"),
                says(
                        "a quoted name and address",
                        PROVEN,
                        "\"mx.tinh.vn\"; spf=pass smtp.mailfrom=\"van thu\"@xa.tinh.gov.vn"),
                says(
                        "fail outweighs all",
                        FAILED,
                        "mx.tinh.vn; dkim=pass header.d=xa.tinh.gov.vn; dmarc=fail header.from=xa.tinh.gov.vn"),
                says(
                        "fail, then a pass",
                        FAILED,
                        "mx.tinh.vn; dmarc=fail header.from=x.vn; dmarc=pass header.from=xa.tinh.gov.vn"),
                says("nothing was checked", NOT_PROVEN, "mx.tinh.vn; none"),
                says("no results", NOT_PROVEN, "mx.tinh.vn"),
                says("nothing", NOT_PROVEN, ""),
                says("another server", NOT_PROVEN, "mx.khac.vn; dmarc=pass header.from=xa.tinh.gov.vn"),
                says("a server below", NOT_PROVEN, "a.mx.tinh.vn; dmarc=pass header.from=xa.tinh.gov.vn"),
                says(
                        "the server in a comment",
                        NOT_PROVEN,
                        "evil.vn (mx.tinh.vn); dmarc=pass header.from=xa.tinh.gov.vn"),
                says(
                        "a letter that only looks like it",
                        NOT_PROVEN,
                        "mx.t\u0131nh.vn; dmarc=pass header.from=xa.tinh.gov.vn"),
                says(
                        "a letter that a careless reader makes ASCII",
                        NOT_PROVEN,
                        "mx.t\u0130nh.vn; dmarc=pass header.from=xa.tinh.gov.vn"),
                says("two names", NOT_PROVEN, "evil.vn mx.tinh.vn; dmarc=pass header.from=xa.tinh.gov.vn"),
                says("no name", NOT_PROVEN, "dmarc=pass header.from=xa.tinh.gov.vn"),
                says("another version", NOT_PROVEN, "mx.tinh.vn 2; dmarc=pass header.from=xa.tinh.gov.vn"),
                says("another version of the method", NOT_PROVEN, "mx.tinh.vn; dkim/2=pass header.d=xa.tinh.gov.vn"),
                says("policy of another domain", NOT_PROVEN, "mx.tinh.vn; dmarc=pass header.from=evil.vn"),
                says("policy of the house only", NOT_PROVEN, "mx.tinh.vn; dmarc=pass header.from=tinh.gov.vn"),
                says("policy of nobody", NOT_PROVEN, "mx.tinh.vn; dmarc=pass"),
                says(
                        "policy of two",
                        NOT_PROVEN,
                        "mx.tinh.vn; dmarc=pass header.from=evil.vn header.from=xa.tinh.gov.vn"),
                says("a stranger's signature", NOT_PROVEN, "mx.tinh.vn; dkim=pass header.d=evil.vn"),
                says(
                        "a stranger's signature for the address",
                        NOT_PROVEN,
                        "mx.tinh.vn; dkim=pass header.d=evil.vn header.i=@xa.tinh.gov.vn"),
                says("a neighbour's signature", NOT_PROVEN, "mx.tinh.vn; dkim=pass header.d=xb.tinh.gov.vn"),
                says("a name that ends so", NOT_PROVEN, "mx.tinh.vn; dkim=pass header.d=evilxa.tinh.gov.vn"),
                says("everybody's domain", NOT_PROVEN, "mx.tinh.vn; dkim=pass header.d=gov.vn"),
                says("a country", NOT_PROVEN, "mx.tinh.vn; spf=pass smtp.mailfrom=vn"),
                says("a signature that failed", NOT_PROVEN, "mx.tinh.vn; dkim=fail header.d=xa.tinh.gov.vn"),
                says("neither pass nor fail", NOT_PROVEN, "mx.tinh.vn; dmarc=none header.from=xa.tinh.gov.vn"),
                says("the greeting's domain", NOT_PROVEN, "mx.tinh.vn; spf=pass smtp.helo=xa.tinh.gov.vn"),
                says(
                        "the domain in the address' local part",
                        NOT_PROVEN,
                        "mx.tinh.vn; spf=pass smtp.mailfrom=\"a@xa.tinh.gov.vn\"@evil.vn"),
                says(
                        "results in the address",
                        NOT_PROVEN,
                        "mx.tinh.vn; spf=pass smtp.mailfrom=\"; dmarc=pass header.from=xa.tinh.gov.vn; \"@evil.vn"),
                says(
                        "results in a comment",
                        NOT_PROVEN,
                        "mx.tinh.vn; spf=none (; dmarc=pass header.from=xa.tinh.gov.vn)"),
                says(
                        "results behind an escaped end of a comment",
                        NOT_PROVEN,
                        "mx.tinh.vn; spf=none (\\); dmarc=pass header.from=xa.tinh.gov.vn)"),
                says(
                        "a comment inside a name",
                        NOT_PROVEN,
                        "mx.tinh.vn; spf=pass smtp.mailfrom=xa.tinh.gov.vn(c).evil.vn"),
                says("a comment without an end", NOT_PROVEN, "mx.tinh.vn; dmarc=pass header.from=xa.tinh.gov.vn (x"),
                says("an end without a comment", NOT_PROVEN, "mx.tinh.vn; dmarc=pass header.from=xa.tinh.gov.vn )"),
                says("a quote without an end", NOT_PROVEN, "mx.tinh.vn; dmarc=pass header.from=\"xa.tinh.gov.vn"),
                says(
                        "a quote that ends with an escape",
                        NOT_PROVEN,
                        "mx.tinh.vn; dmarc=pass header.from=\"xa.tinh.gov.vn\\"),
                says("a property without a value", NOT_PROVEN, "mx.tinh.vn; dmarc=pass header.from="),
                says("a result without a method", NOT_PROVEN, "mx.tinh.vn; =pass header.from=xa.tinh.gov.vn"),
                says("a control character", NOT_PROVEN, "mx.tinh.vn; dmarc=pass header.from=xa.tinh.gov.vn\u0000"),
                says(
                        "a second header behind the first",
                        NOT_PROVEN,
                        "evil.vn; none\r\nAuthentication-Results: mx.tinh.vn; dmarc=pass header.from=xa.tinh.gov.vn"));
    }

    private static Arguments says(String what, SenderProof proof, String header) {
        return Arguments.of(what, proof, header);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("headers")
    void believesOnlyWhatTheTrustedServerSaysOfTheSendersDomain(String what, SenderProof proof, String header) {
        assertThat(AuthenticationResults.proof(FROM, header, SERVER)).as(what).isEqualTo(proof);
    }

    @Test
    void asksNothingWhereNoServerIsTrusted() {
        assertThat(AuthenticationResults.proof(FROM, "mx.tinh.vn; dmarc=fail", " "))
                .isEqualTo(NOT_ASKED);
    }

    @Test
    void missesTheHeaderOfATrustedServer() {
        assertThat(AuthenticationResults.proof(FROM, null, SERVER)).isEqualTo(NOT_PROVEN);
    }

    @Test
    void readsDomainsInOtherScripts() {
        var from = MailAddress.of("vanthu@tỉnh.vn");

        assertThat(AuthenticationResults.proof(from, "mx.tinh.vn; dmarc=pass header.from=tỉnh.vn", SERVER))
                .isEqualTo(PROVEN);
    }

    @Test
    void readsHeadersUpToTheirLimitsAndNoLongerOnes() {
        String pass = "mx.tinh.vn; dmarc=pass header.from=xa.tinh.gov.vn";
        String fill = pass + " ".repeat(AuthenticationResults.LONGEST - pass.length());
        String results = pass + "; spf=none".repeat(AuthenticationResults.MOST_RESULTS - 1);

        assertThat(List.of(fill, results)).allMatch(h -> AuthenticationResults.proof(FROM, h, SERVER) == PROVEN);
        assertThat(List.of(fill + " ", results + "; spf=none"))
                .allMatch(h -> AuthenticationResults.proof(FROM, h, SERVER) == NOT_PROVEN);
    }

    @Test
    void comesToAnEndWithNests() {
        String nested =
                "mx.tinh.vn; dmarc=pass " + "(".repeat(9_000) + ")".repeat(9_000) + " header.from=xa.tinh.gov.vn";

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThat(AuthenticationResults.proof(FROM, nested, SERVER))
                        .isEqualTo(PROVEN));
    }

    @Property(tries = 500)
    void neverFailsAndNeverBelievesNoise(@ForAll String noise) {
        assertThat(AuthenticationResults.proof(FROM, noise, SERVER)).isNotEqualTo(PROVEN);
        assertThat(AuthenticationResults.proof(FROM, "evil.vn;" + noise, SERVER))
                .isEqualTo(NOT_PROVEN);
    }
}
