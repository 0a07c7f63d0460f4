package tonghop.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates of an office's own. */
class LetterTemplatesTest {

    @TempDir
    private Path own;

    @Test
    void anOfficesTemplateStandsInForTheProgramsAndUsesItsParts() throws IOException {
        write("accepted.txt", "\uFEFFChủ đề: Xong {{number}}\r\n\r\nChào {{unit}}.\r\n{{>signature}}");
        write("signature.html", "<p>{{office}} & {{file}}</p>");

        Letter letter = LetterCases.of(own).letter(LetterKind.ACCEPTED);

        assertThat(letter.subject()).isEqualTo("Xong 20");
        assertThat(letter.text()).startsWith("Chào Xã Phú Lý.\n").contains("Trân trọng./.");
        assertThat(letter.html()).endsWith("<p>Phòng Nội vụ huyện Vĩnh Cửu & BC DVCQ 6 tháng (Phú Lý).xlsx</p>\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chủ đề: x;;{{nobody}} | accepted.txt:3: thư này không có {{nobody}}",
                "Chủ đề: x;{{#nobody}}a{{/nobody}};b | accepted.txt:2: thư này không có {{nobody}}",
                "Chủ đề: x;{{#late}};b | accepted.txt:2: mẫu thư viết sai",
                "Chủ đề: x;b;{{/late}} | accepted.txt:3: mẫu thư viết sai",
                "Chủ đề: x;{{file | accepted.txt:2: mẫu thư viết sai",
                "Chủ đề: x;;;{{{file}}} | accepted.txt:4: chỉ dùng {{tên}}",
                "Chủ đề: x;{{& file}} | accepted.txt:2: chỉ dùng {{tên}}",
                "Chủ đề: x;{{=<% %>=}} | accepted.txt:2: chỉ dùng {{tên}}",
                "Chủ đề: x;{{>held}} | accepted.txt:2: không có phần mẫu “held”; các phần: top, point, signature",
                "Chủ đề: x;{{>../../../etc/passwd}} | accepted.txt:2: không có phần mẫu",
                "Kính gửi: x;b | accepted.txt:1: dòng đầu của mẫu thư phải là “Chủ đề: …”"
            })
    void aWrongTemplateIsNamedWithItsLine(String text, String message) throws IOException {
        write("accepted.txt", text.replace(';', '\n') + "\n");

        assertThatThrownBy(() -> LetterCases.of(own).letter(LetterKind.ACCEPTED))
                .isInstanceOf(LetterTemplateException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aWrongPartIsNamedAndNotTheTemplateThatUsesIt() throws IOException {
        write("signature.txt", "Thân ái\n{{nobody}}\n");
        assertThatThrownBy(() -> LetterCases.of(own).letter(LetterKind.ACCEPTED))
                .hasMessageContaining("signature.txt:2: thư này không có {{nobody}}");

        write("signature.txt", "Thân ái\n\n{{#contacts}}\n");
        assertThatThrownBy(() -> LetterCases.of(own).letter(LetterKind.ACCEPTED))
                .hasMessageContaining("signature.txt:3: mẫu thư viết sai");

        write("signature.txt", "{{>signature}}\n");
        assertThatThrownBy(() -> LetterCases.of(own).letter(LetterKind.ACCEPTED))
                .hasMessageContaining("signature.txt:1: các phần mẫu gọi lẫn nhau không dứt");
    }

    @Test
    void aTemplateThatIsNotWellFormedIsToldWhicheverLetterIsMade() throws IOException {
        write("held.html", "<p>{{#errors}}</p>\n");

        assertThatThrownBy(() -> LetterTemplates.load(own)).hasMessageContaining("held.html:1: mẫu thư viết sai");
    }

    @Test
    void filesThatNoLetterIsMadeFromAreRefused() throws IOException {
        write("hold.txt", "Chủ đề: x\n");

        assertThatThrownBy(() -> LetterTemplates.load(own))
                .isInstanceOf(LetterTemplateException.class)
                .hasMessageContaining("hold.txt:1: không có mẫu thư tên này; các tên: accepted.html")
                .hasMessageContaining("held.txt");
    }

    @Test
    void aTemplateIsUtf8AndOfNoMoreThanTheLimit() throws IOException {
        Files.write(own.resolve("accepted.txt"), "Chủ đề: x\n".getBytes(StandardCharsets.UTF_16LE));
        assertThatThrownBy(() -> LetterCases.of(own).letter(LetterKind.ACCEPTED))
                .hasMessageContaining("accepted.txt:1: tệp không phải là UTF-8");

        String start = "Chu de: x\n".replace("Chu de", "Chủ đề");
        int left = TemplateFiles.MOST_BYTES - start.getBytes(StandardCharsets.UTF_8).length;
        write("accepted.txt", start + "a".repeat(left));
        assertThat(LetterCases.of(own).letter(LetterKind.ACCEPTED).text()).hasSize(left + 1);
        write("accepted.txt", start + "a".repeat(left + 1));
        assertThatThrownBy(() -> LetterCases.of(own).letter(LetterKind.ACCEPTED))
                .hasMessageContaining("accepted.txt:1: mẫu thư lớn hơn");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(own.resolve(name), text);
    }
}
