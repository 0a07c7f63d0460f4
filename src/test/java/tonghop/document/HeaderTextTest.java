package tonghop.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bao cao | bao cao",
                "=?UTF-8?B?QsOhbyBjw6Fv?= | Báo cáo",
                "=?utf-8?q?B=C3=A1o_c=C3=A1o?= 6T | Báo cáo 6T",
                "=?UTF-8?B?QsOhbw==?= =?UTF-8?B?IGPDoW8=?= | Báo cáo",
                "=?UTF-8?B?QsM=?= =?UTF-8?B?oW8=?= | Báo",
                "=?UTF-8?Q?B=C3?= =?utf-8?Q?=A1o?= | Báo",
                "=?UTF-8*vi?Q?B=C3=A1o?= | Báo",
                "=?windows-1258?Q?Ba=ECo?= | Báo",
                "=?x-unknown?B?QsOhbyBjw6Fv?= | Báo cáo",
                "=?us-ascii?Q?B=C3=A1o?= | Báo",
                "=?UTF-8?Q?B=E1o?= | Báo",
                "=?UTF-8?B?QsOhbyBjw6Fv!?= | Báo cáo",
                "=?UTF-8?Q?50=?= | 50=",
                "=?UTF-8?X?abc?= | =?UTF-8?X?abc?=",
                "a =?utf-8?q?b?= c =?utf-8?q?d?= | a b c d",
                "=?iso-2022-jp?B?GyRCRnxLXBsoQg==?= | 日本"
            })
    void decodes(String raw, String text) {
        assertThat(HeaderText.decode(raw)).isEqualTo(text);
    }

    @Test
    void readsRawBytes() {
        assertThat(HeaderText.decode(raw("Báo cáo tháng", StandardCharsets.UTF_8)))
                .isEqualTo("Báo cáo tháng");
        assertThat(HeaderText.decode(raw("Grüße €", Charset.forName("windows-1252"))))
                .isEqualTo("Grüße €");
        assertThat(HeaderText.decode("B¸o c¸o th¸ng")).isEqualTo("Báo cáo tháng");
    }

    @Test
    void unfoldsLines() {
        assertThat(HeaderText.decode("=?UTF-8?Q?B=C3=A1o?=\r\n =?UTF-8?Q?_c=C3=A1o?=\r\n\tnăm".replace("ă", "a")))
                .isEqualTo("Báo cáo\tnam");
    }

    private static String raw(String text, Charset charset) {
        return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    }
}
