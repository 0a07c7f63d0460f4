package tonghop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    /** Expected: {@code empty}, {@code none} (not a number), the value, {@code value%}, or {@code unclear a b}. */
    @ParameterizedTest(name = "[{0}] is {1}: {2}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            ''              | empty             | blank is not reported
            '   '           | empty             | only spaces
            '\\n'           | empty             | only a line feed
            '\u00A0 \u200B' | empty             | only what nobody sees
            …               | empty             | the dots of the form
            ...             | empty             | the dots of the form
            ....            | empty             | the dots of the form
            … …             | empty             | the dots of the form
            . . . .         | empty             | the dots of the form, spaced
            ____            | empty             | the line of the form
            .               | none              | one dot may be a slip for anything
            ,               | none              | a stray comma
            x               | none              | a tick or "not applicable": a person knows
            X               | none              | as x
            ?               | none              | a question is no figure
            0               | 0                 | zero
            00              | 0                 | zero, twice
            -               | 0                 | a dash is zero
            –               | 0                 | an en dash is zero
            —               | 0                 | an em dash is zero
            −               | 0                 | a minus sign is zero
            ' - '           | 0                 | with spaces round it
            --              | none              | two dashes may be a line of the form
            không           | 0                 | zero in words
            Không           | 0                 | in any case
            KHÔNG CÓ        | 0                 | zero in words
            không có.       | 0                 | with a full stop
            '  không   có ' | 0                 | with spaces
            Không phát sinh | 0                 | zero in words
            ko              | 0                 | zero, short
            0 cuộc          | 0                 | zero with its unit
            không rõ        | none              | not known is not zero
            chưa có số liệu | none              | not known is not zero
            12              | 12                | digits
            ' 12 '          | 12                | spaces round it
            12\u00A0        | 12                | NBSP after it
            1\u200B2        | 12                | a zero-width space is not seen
            05              | 5                 | offices write small figures with a zero
            １２            | 12                | full-width digits
            １．２３４      | 1234              | full-width throughout
            '''12'          | 12                | the apostrophe that makes text
            ’12             | 12                | a curly one
            12.             | 12                | a full stop
            12,             | 12                | a comma left over
            '1.234.'        | 1234              | thousands and a full stop
            12..            | none              | two stops are no stop
            12 .            | none              | a dot that stands apart
            1.234           | 1234              | dots group thousands
            1.234.567       | 1234567           | dots group thousands
            12.345.678.901  | 12345678901       | dots group thousands
            1.234,5         | 1234.5            | dots group, the comma is decimal
            1.234,567       | 1234.567          | dots group, so the comma is decimal
            1.234.567,89    | 1234567.89        | dots group, the comma is decimal
            12,5            | 12.5              | decimal comma
            12,50           | 12.50             | decimal comma, the zero kept
            0,85            | 0.85              | decimal comma
            0.85            | 0.85              | decimal point
            1.5             | 1.5               | one digit after the dot is no group
            12.34           | 12.34             | two digits are no group
            1.2345          | 1.2345            | four digits are no group
            0.123           | 0.123             | no group follows a zero
            0,123           | 0.123             | no group follows a zero
            1234.567        | 1234.567          | four digits before: no grouping
            1234,567        | 1234.567          | four digits before: no grouping
            1,234           | unclear 1.234 1234 | Vietnamese decimals or English thousands
            12,345          | unclear 12.345 12345 | Vietnamese decimals or English thousands
            1,234,567       | 1234567           | two commas can only group
            1,234.5         | 1234.5            | English throughout
            1,234.567       | 1234.567          | English throughout
            1 234           | 1234              | a space groups thousands
            1\u00A0234      | 1234              | NBSP groups thousands
            1\u202F234      | 1234              | narrow NBSP groups thousands
            1 234 567       | 1234567           | spaces group thousands
            1 234,5         | 1234.5            | spaces group, decimal comma
            1 234.5         | 1234.5            | spaces group, decimal point
            1 234,567       | unclear 1234.567 1234567 | decimals or a third group
            1 23            | none              | no group of three
            12 5            | none              | two figures
            1  234          | none              | two spaces are no grouping
            '1\\n234'       | none              | two lines are two figures
            0 123           | none              | no group follows a zero
            01.234          | unclear 1.234 1234 | neither a decimal nor a group as they should be
            01.234.567      | none              | no group follows a zero
            1.2.3           | none              | a section number
            2.10.1          | none              | a section number
            12.34.567       | none              | a group of two
            1,2,3           | none              | a list
            1.234.56        | none              | a group of two
            1.234,5,6       | none              | two decimal commas
            1,234,5         | none              | groups and decimals by one sign
            1234.567,8      | none              | groups of four
            '1.234.567.'    | 1234567           | a full stop
            1'234           | none              | no grouping known here
            1_234           | none              | no grouping known here
            .5              | unclear 0.5 5     | a decimal or a slip
            ',5'            | unclear 0.5 5     | a decimal or a slip
            .123.456        | none              | nothing before the first group
            85%             | 85%               | a share
            85 %            | 85%               | a share
            85\u00A0%       | 85%               | a share
            98,5%           | 98.5%             | a share with decimals
            98.5%           | 98.5%             | a share with decimals
            0,5%            | 0.5%              | a share below one
            100 %           | 100%              | a share
            85％            | 85%               | a full-width sign
            98.765%         | unclear 98.765 98765 | a share has no thousands
            98,765%         | unclear 98.765 98765 | as without the sign
            85% (tăng 2%)   | 85%               | a note that compares
            85%%            | none              | two signs
            %               | none              | no figure
            85% cuộc        | none              | a share of what?
            85‰             | none              | not a hundredth
            12 cuộc         | 12                | what is counted
            12cuộc          | 12                | what is counted, unspaced
            12 Cuộc.        | 12                | with a full stop
            '12\\ncuộc'     | 12                | on the next line
            45 lượt người   | 45                | two words
            1.234 hồ sơ     | 1234              | thousands and what is counted
            05 đ/c          | 5                 | đồng chí, as offices write it
            3 đồng chí      | 3                 | no money
            12 cuộc họp đã được tổ chức | none  | a sentence
            12 cuộc 5       | none              | a second figure
            12 cuộc, 5 lớp  | none              | a second figure
            12 cuộc/tháng   | none              | a rate
            12 cuộc trở lên | none              | at least
            12 hơn          | none              | about
            2 rưỡi          | none              | two and a half
            5 phần trăm     | none              | a share in words
            5 chưa đạt      | none              | says something else
            12 triệu đồng   | unclear 12 12000000 | in which unit?
            1,5 tỷ          | unclear 1.5 1500000000 | in which unit?
            3 nghìn lượt    | unclear 3 3000    | thousands in words
            12.000.000 đồng | unclear 12000000 12 | đồng or millions
            0 đồng          | 0                 | nothing in any unit
            12 (triệu đồng) | unclear 12 12000000 | in which unit?
            5 (tăng 2)      | 5                 | a note that compares
            5(tăng 2)       | 5                 | unspaced
            5 (tăng 2 so với cùng kỳ) | 5       | a note that compares
            5 (giảm 2,5%)   | 5                 | a note that compares
            5 cuộc (tăng 2) | 5                 | unit and note
            12 (trong đó 3 nữ) | 12             | a note that breaks down
            12 (08 kế hoạch, 04 công văn) | 12   | parts that come to it
            12 văn bản (8 kế hoạch và 4 công văn) | 12 | parts that come to it
            12 (8 kế hoạch, 5 công văn) | none   | parts that do not come to it
            12 (12 kế hoạch) | none              | one part alone
            12 (8 kỳ trước, 4 kỳ này) | none     | parts of other times
            12 (8 chuyển sang, 4 mới) | none     | parts of other times
            0 (không phát sinh) | 0              | nought, said twice
            5 (không phát sinh) | none           | a note that contradicts
            5 (có danh sách kèm theo) | 5       | a note without a figure
            5 (xã)          | 5                 | what is counted, in brackets
            5 (tăng lên 7)  | none              | which of the two?
            5 (lũy kế 12)   | none              | which of the two?
            17 (85%)        | none              | which of the two?
            5 (6)           | none              | which of the two?
            5 (ước)         | none              | an estimate
            5 (dự kiến)     | none              | a plan
            5 (sửa thành sáu) | none            | a correction
            5 (tăng 2       | none              | the bracket stays open
            5 (tăng 2) (giảm 1) | none          | two notes
            5 ()            | none              | something is missing
            12 (mười hai)   | 12                | the same in words
            125 (một trăm hai mươi lăm) | 125   | the same in words
            1.204 (một nghìn hai trăm linh tư) | 1204 | the same in words
            12 (mười lăm)   | none              | which of the two?
            12 (đúng là mười ba) | none         | a correction
            12 (tăng 3 so với lần trước, số đúng là 15) | none | a correction
            12 (kỳ trước)   | none              | another period's
            12 (theo kế hoạch) | none           | a plan
            12 (bao gồm cả kỳ trước) | none     | more than the period's
            12 (nữ)         | none              | a part of them
            1 (xã Bình Lợi) | 1                 | where
            12 nữ           | none              | a part of them
            12 phụ nữ       | none              | a part of them
            12 bình quân    | none              | a mean
            12 cuộc mỗi quý | none              | a rate
            12 thiếu một    | none              | eleven
            12 tá           | none              | dozens
            5 đôi           | none              | pairs
            5 doi           | none              | pairs or teams
            12 chua dat     | none              | says something else
            12 tro len      | none              | at least
            125 USD         | none              | in which unit?
            500 ngan dong   | unclear 500 500000 | in which unit?
            0,5 ty dong     | unclear 0.5 500000000 | in which unit?
            12.500.000 dong | unclear 12500000 12.5 | đồng or millions
            12 nghin        | unclear 12 12000  | thousands in words
            12 tram         | unclear 12 1200   | hundreds in words
            12 van ban      | 12                | what is counted
            12 dong chi     | 12                | no money
            12 buổi tuyên truyền | 12           | what is counted, and what for
            2.345 lượt người tham dự | 2345     | what is counted, and what for
            5 HN            | 5                 | as offices write hội nghị
            3 to dan pho    | 3                 | what is counted
            2 cong ty       | 2                 | what is counted
            khoảng 20       | none              | an estimate
            hơn 20          | none              | an estimate
            gần 20 cuộc     | none              | an estimate
            ~20             | none              | an estimate
            >20             | none              | a bound
            ≥ 20            | none              | a bound
            20+             | none              | a bound
            20-30           | none              | a range
            20 - 30         | none              | a range
            20–30           | none              | a range
            20/25           | none              | a part of a whole
            12/5/2024       | none              | a date
            12:30           | none              | a time
            12+3            | none              | a sum
            12 x 3          | none              | a product
            12*             | none              | a footnote
            =12             | none              | a formula as text
            +12             | none              | a change, not a figure
            (12)            | -12               | brackets of accounts
            (1.234)         | -1234             | brackets of accounts
            (12 cuộc)       | none              | a note alone
            -12             | -12               | a minus
            –12             | -12               | an en dash as minus
            −12             | -12               | a minus sign
            -12,5           | -12.5             | a minus and decimals
            - 12            | unclear 12 -12    | a bullet or a minus
            —12             | unclear 12 -12    | a bullet or a minus
            --12            | none              | two signs
            12-             | none              | a sign behind
            1E5             | none              | scientific
            1e5             | none              | scientific
            1.5E+3          | none              | scientific
            O5              | none              | a letter for zero
            5O              | none              | a letter for zero
            1O0             | none              | a letter for zero
            l2              | none              | a letter for one
            12l             | none              | a letter for one
            5 Oo            | none              | letters for zeros
            12 II           | none              | a Roman figure
            IV              | none              | a Roman figure
            m2              | none              | a unit
            12²             | none              | a superscript
            ½               | none              | a fraction
            1½              | none              | a fraction
            ①              | none              | a circled figure
            ١٢              | none              | digits of another script
            12k             | none              | thousands, or a slip
            12 k            | none              | thousands, or a slip
            $12             | none              | money
            hai             | none              | a figure in words
            Có              | none              | an answer
            #REF!           | none              | an error as text
            NaN             | none              | no figure
            Infinity        | none              | no figure
            0x1F            | none              | no figure
            1234567890123   | 1234567890123     | thirteen digits are the caller's to hold
            '12;'           | 12                | a semicolon left over
            """)
    void reads(String text, String expected, String reason) {
        assertThat(said(NumberText.read(text.replace("\\n", "\n")))).as(reason).isEqualTo(expected);
    }

    @Test
    void takesTheUnitThatTheFigureIsDueIn() {
        assertThat(said(NumberText.read("12 triệu đồng", "triệu đồng"))).isEqualTo("12");
        assertThat(said(NumberText.read("12,5 (Triệu đồng)", "triệu đồng"))).isEqualTo("12.5");
        assertThat(said(NumberText.read("12.000.000 đồng", "triệu đồng"))).isEqualTo("unclear 12000000 12");
        assertThat(said(NumberText.read("12 tỷ đồng", "triệu đồng"))).isEqualTo("unclear 12 12000000000");
        assertThat(said(NumberText.read("12,5 trieu dong", "triệu đồng"))).isEqualTo("12.5");
        assertThat(said(NumberText.read("12,5 tr.đ", "triệu đồng"))).isEqualTo("12.5");
        assertThat(said(NumberText.read("12,5 tr.đồng", "triệu đồng"))).isEqualTo("12.5");
        assertThat(said(NumberText.read("12,5 triệu", "triệu đồng"))).isEqualTo("12.5");
        assertThat(said(NumberText.read("10 xã, thị trấn", "xã"))).isEqualTo("10");
        assertThat(said(NumberText.read("10 xã, ấp", "xã"))).isEqualTo("none");
        assertThat(said(NumberText.read("4 lớp (215 người)", "lớp"))).isEqualTo("4");
        assertThat(said(NumberText.read("4 lớp (1.215 học viên)", "lớp"))).isEqualTo("4");
        assertThat(said(NumberText.read("4 lớp (5 lớp)", "lớp"))).isEqualTo("none");
        assertThat(said(NumberText.read("4 (215 người)", "lớp"))).isEqualTo("none");
        assertThat(said(NumberText.read("4 lớp (5 kỳ trước)", "lớp"))).isEqualTo("none");
        assertThat(said(NumberText.read("12 đồng", "cuộc"))).isEqualTo("none");
    }

    @Test
    void readsTextUpToItsLimitAndNotOnePast() {
        assertThat(said(NumberText.read("1".repeat(NumberText.LONGEST)))).isEqualTo("1".repeat(NumberText.LONGEST));
        assertThat(said(NumberText.read("1".repeat(NumberText.LONGEST + 1)))).isEqualTo("none");
        assertThat(said(NumberText.read(".".repeat(NumberText.LONGEST + 1)))).isEqualTo("empty");
    }

    private static String said(NumberReading reading) {
        if (reading instanceof NumberReading.Value v) {
            return v.value().toPlainString() + (v.percent() ? "%" : "");
        }
        if (reading instanceof NumberReading.Unclear u) {
            return u.candidates().stream()
                    .map(BigDecimal::toPlainString)
                    .collect(Collectors.joining(" ", "unclear ", ""));
        }
        return reading instanceof NumberReading.Empty ? "empty" : "none";
    }
}
