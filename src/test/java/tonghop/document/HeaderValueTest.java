package tonghop.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderValueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "attachment; filename=\"a b.xlsx\" | a b.xlsx",
                "attachment; filename=a b.xlsx | a b.xlsx",
                "attachment; FileName = \"a;b.xlsx\"; size=3 | a;b.xlsx",
                "attachment; filename=\"a \\\"b\\\".xlsx\" | a \"b\".xlsx",
                "attachment; filename=\"C:\\bc\\a.xlsx\" | C:\\bc\\a.xlsx",
                "attachment; filename=\"=?UTF-8?B?QsOhbw==?=.xlsx\" | Báo.xlsx",
                "attachment; filename==?UTF-8?Q?B=C3=A1o.xlsx?= | Báo.xlsx",
                "attachment; filename*=UTF-8''B%C3%A1o%20c%C3%A1o.xlsx | Báo cáo.xlsx",
                "attachment; filename=\"x.xlsx\"; filename*=utf-8'vi'B%C3%A1o.xlsx | Báo.xlsx",
                "attachment; filename*0*=UTF-8''B%C3; filename*1*=%A1o; filename*2=\".xlsx\" | Báo.xlsx",
                "attachment; filename*1=\"o.xlsx\"; filename*0=\"Ba\" | Bao.xlsx",
                "attachment; filename*10=\"c\"; filename*2=\"b\"; filename*0=\"a\" | abc",
                "attachment; filename*=x-unknown''B%C3%A1o.xlsx | Báo.xlsx",
                "attachment; filename*=B%C3%A1o.xlsx | Báo.xlsx",
                "attachment; filename=\"a.xlsx | a.xlsx",
                "attachment; filename*=UTF-8''50%.xlsx | 50%.xlsx"
            })
    void readsTheFileName(String raw, String name) {
        assertThat(HeaderValue.of(raw).parameter("filename")).contains(name);
    }

    @Test
    void hasNoParameterThatIsMissingOrBlank() {
        assertThat(HeaderValue.of("attachment; filename=\" \"; x").parameter("filename"))
                .isEmpty();
        assertThat(HeaderValue.of("").parameter("filename")).isEmpty();
        assertThat(HeaderValue.of(" Text/PLAIN ; charset=x").value()).isEqualTo("text/plain");
    }
}
