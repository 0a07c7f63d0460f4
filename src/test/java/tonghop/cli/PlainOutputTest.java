package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainOutputTest {

    private static final String HOSTILE = "a\u001B[2J\u0007\u009B1m\u202Eslx\u2066\u200F\u2028\u0000.xlsx";

    @Test
    void showsWhatATerminalWouldObey() throws IOException {
        assertThat(printed(HOSTILE))
                .isEqualTo("a\\u001b[2J\\u0007\\u009b1m\\u202eslx\\u2066\\u200f\\u2028\\u0000.xlsx");
    }

    @Test
    void leavesEverythingElse() throws IOException {
        String text = "Tệp “báo cáo”\t– 5 %…\r\n█░ 😀 ữ";
        assertThat(printed(text)).isEqualTo(text);
    }

    @Test
    void writesJsonThatSaysTheSame() throws IOException {
        var json = new ObjectMapper();
        var text = Map.of("file", HOSTILE);
        assertThat(json.readTree(printed(json.writeValueAsString(text)))).isEqualTo(json.valueToTree(text));
    }

    @Test
    void takesPartsOfATextAndSingleCharacters() throws IOException {
        var to = new StringWriter();
        try (var out = new PlainOutput(to)) {
            out.write("xa\u001Bbx", 1, 3);
            out.write('\u009B');
            out.write('ữ');
        }
        assertThat(to).hasToString("a\\u001bb\\u009bữ");
    }

    private static String printed(String text) throws IOException {
        var to = new StringWriter();
        try (var out = new PlainOutput(to)) {
            out.write(text);
        }
        return to.toString();
    }
}
