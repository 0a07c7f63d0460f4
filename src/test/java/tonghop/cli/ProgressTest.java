package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tonghop.pipeline.IntakeState;

class ProgressTest {

    private final StringWriter said = new StringWriter();
    private long nanos;
    private final Progress progress = new Progress(new PrintWriter(said, true), false, () -> nanos);

    @Test
    void countsMailsAndFilesOfALongRun() {
        show(1, new IntakeState(300, 0, 0));
        show(2, new IntakeState(200, 400, 150));
        show(6, new IntakeState(0, 10_000, 9_800));
        show(8, new IntakeState(0, 10_000, 10_000));

        assertThat(said.toString().lines())
                .containsExactly(
                        "Đã xử lý 100/300 tệp, 150/400 thư đã lấy về…",
                        "Đã xử lý 300/300 tệp, 10000/10000 thư đã lấy về…");
    }

    @Test
    void namesNoFilesWhereOnlyMailCame() {
        show(2, new IntakeState(0, 400, 150));

        assertThat(said.toString().lines()).containsExactly("Đã xử lý 150/400 thư đã lấy về…");
    }

    @Test
    void saysNothingOfNothing() {
        show(60, new IntakeState(0, 0, 0));

        assertThat(said.toString()).isEmpty();
    }

    private void show(int second, IntakeState now) {
        nanos = TimeUnit.SECONDS.toNanos(second);
        progress.show(now);
    }
}
