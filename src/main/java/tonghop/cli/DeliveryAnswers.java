package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tonghop.model.DeliveredOutput;
import tonghop.pipeline.decision.Signature;
import tonghop.pipeline.delivery.Answering;

/** The answers of the receiving office, a command each. */
final class DeliveryAnswers {

    private DeliveryAnswers() {}

    @Command(name = "acknowledge", description = "Ghi nhận nơi nhận đã xác nhận bản đã gửi.")
    static final class Acknowledge extends AnswerCommand {

        @Override
        String otherwise() {
            return "Nơi nhận xác nhận";
        }

        @Override
        void answer(Answering answering, DeliveredOutput output, Signature signature, PrintWriter out) {
            answering.acknowledge(output, signature);
            out.println("Đã ghi: nơi nhận xác nhận bản gửi lần " + output.version() + " (SHA-256 " + output.sha256()
                    + ").");
        }
    }

    @Command(
            name = "return",
            description = {
                "Ghi nhận nơi nhận trả lại bản đã gửi, kèm ý kiến.",
                "Mỗi ý kiến được chuyển đến đơn vị và ô số liệu có liên quan, mở cho đến khi đơn vị gửi phiên bản mới hoặc được"
                        + " đóng bằng “delivery close”."
            })
    static final class Return extends AnswerCommand {

        @Option(
                names = "--remark",
                paramLabel = "Ý_KIẾN",
                description = "“ĐƠN_VỊ:CHỈ_TIÊU:nội dung”, “ĐƠN_VỊ:nội dung” hoặc chỉ nội dung; ghi được nhiều lần.")
        private List<String> remarks = new ArrayList<>();

        @Override
        String otherwise() {
            return "Nơi nhận trả lại";
        }

        @Override
        void answer(Answering answering, DeliveredOutput output, Signature signature, PrintWriter out) {
            var routed = answering.returned(output, remarks, signature);
            out.println("Đã ghi: nơi nhận trả lại bản gửi lần " + output.version() + ", " + routed.size() + " ý kiến.");
            routed.forEach(r -> out.println("  - " + RemarkText.sentence(r)));
        }
    }

    @Command(name = "signed", description = "Giữ bản ký quét của nơi nhận và gắn với bản đã gửi.")
    static final class Signed extends AnswerCommand {

        @Option(names = "--file", required = true, paramLabel = "TỆP", description = "Tệp quét, ví dụ scan.pdf.")
        private Path file;

        @Override
        String otherwise() {
            return "Bản ký quét";
        }

        @Override
        void answer(Answering answering, DeliveredOutput output, Signature signature, PrintWriter out)
                throws IOException {
            var scan = Objects.requireNonNull(
                    answering.signed(output, file, signature).scan());
            out.println("Đã giữ bản ký “" + scan.file() + "” của bản gửi lần " + output.version() + ".");
            out.println("  SHA-256 của bản ký: " + scan.sha256());
            out.println("  SHA-256 của bản đã gửi: " + output.sha256());
        }
    }
}
