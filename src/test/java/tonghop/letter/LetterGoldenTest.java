package tonghop.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of letter, word for word. */
class LetterGoldenTest {

    /** Where nobody knows which regime's office to call, or none is to be called. */
    private static final Set<LetterKind> OF_NO_REGIME = EnumSet.of(
            LetterKind.REJECTED,
            LetterKind.UNPACKED,
            LetterKind.NO_FILE,
            LetterKind.CHECKED,
            LetterKind.UNKNOWN_SENDER,
            LetterKind.DIGEST,
            LetterKind.SAID,
            LetterKind.UNDELIVERABLE,
            LetterKind.REMINDED,
            LetterKind.MAILBOX_FAILING,
            LetterKind.SENDERS_WAITING);

    private static final Path GOLDEN = Path.of("src/test/resources/tonghop/letter");

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void saysWordForWordWhatItsGoldenFileSays(LetterKind kind) throws IOException {
        Letter letter = LetterCases.of(null).letter(kind);

        assertThat(letter.kind()).isEqualTo(kind);
        assertThat(("Chủ đề: " + letter.subject() + "\n\n" + letter.text()).lines())
                .containsExactlyElementsOf(Files.readAllLines(GOLDEN.resolve(kind.template() + ".txt")));
        assertThat(letter.html().lines())
                .containsExactlyElementsOf(Files.readAllLines(GOLDEN.resolve(kind.template() + ".html")));
    }

    @Test
    void asksNothingOfAUnitThatSentAnotherVersionSince() throws IOException {
        Letter letter = LetterCases.of(null).heldAndSentAgain();

        assertThat(letter.subject()).startsWith("Đã có bản gửi sau, không phải gửi lại ");
        assertThat(letter.text())
                .contains("Số liệu trong tệp này không được đưa vào bản tổng hợp", "(số 26, tệp")
                .doesNotContain("Có thể sửa ngay trong bản sao", "Đề nghị đơn vị sửa");
        assertThat(letter.html()).doesNotContain("Có thể sửa ngay trong bản sao", "Đề nghị đơn vị sửa");
    }

    @Test
    void tellsWhoIsEnteredForAnotherUnitNothingElseOfTheReport() throws IOException {
        Letter letter = LetterCases.of(null).heldOfAnotherUnit();

        assertThat(letter.text())
                .contains("1. Địa chỉ thư gửi báo cáo được đăng ký cho đơn vị khác")
                .doesNotContain("2. ", "R01", "Trong lúc chờ", "giải trình");
    }

    @Test
    void saysThatFiguresInTheTextOfAMessageDoNotCountAndHowToSendThem() throws IOException {
        for (Letter letter : LetterCases.of(null).aboutFiguresInText()) {
            assertThat(letter.text())
                    .contains("\n\nLời thư có ghi số liệu. Số liệu ghi trong lời thư KHÔNG được đọc")
                    .contains("ghi vào sổ tính .xlsx theo biểu mẫu được cấp rồi gửi lại cả tệp.\n\nCần trao đổi thêm");
            assertThat(letter.html()).contains("<p>Lời thư có ghi số liệu.");
        }
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void isTheSameEachTimeAndHasNoFigure(LetterKind kind) throws IOException {
        Letter letter = LetterCases.of(null).letter(kind);

        assertThat(LetterCases.of(null).letter(kind)).isEqualTo(letter);
        assertThat(letter.subject() + letter.text() + letter.html()).doesNotContain(LetterCases.FIGURE);
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void namesWhomToCallAndLeavesNothingUnfilled(LetterKind kind) throws IOException {
        Letter letter = LetterCases.of(null).letter(kind);

        if (!OF_NO_REGIME.contains(kind)) {
            assertThat(letter.text()).contains("Trần Thị Lan, điện thoại 0251 3861 000");
        }
        assertThat(letter.text()).contains("xin liên hệ").doesNotContain("{", "null", "[]", "\n\n\n");
        assertThat(letter.html())
                .doesNotContain("{{", "null", "[]")
                .startsWith("<!DOCTYPE html>")
                .endsWith("</html>\n");
    }
}
