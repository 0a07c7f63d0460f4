package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tonghop.model.Period;
import tonghop.model.PeriodEvent;
import tonghop.model.PeriodLock;
import tonghop.model.VietnamTime;
import tonghop.pipeline.home.Home;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;

@Command(
        name = "calendar",
        description = {
            "In lịch báo cáo một năm của một chế độ: kỳ, thời gian lấy số liệu, hạn nộp, đơn vị phải nộp, căn cứ.",
            "Có --home thì thêm tình trạng từng kỳ (chưa bắt đầu, đang mở, đã khóa) và các kỳ đột xuất đã mở."
        },
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
final class CalendarCommand implements Callable<Integer> {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    @Spec
    private CommandSpec spec;

    @Option(names = "--programme", required = true, paramLabel = "CHẾ_ĐỘ", description = "Mã chế độ báo cáo.")
    private String programme;

    @Option(names = "--year", paramLabel = "NĂM", description = "Năm, ví dụ 2024; không ghi là năm nay.")
    private @Nullable Integer year;

    @Option(names = "--home", paramLabel = "THƯ_MỤC", description = "Thư mục làm việc.")
    private @Nullable Path home;

    @Option(
            names = "--now",
            paramLabel = "THỜI_ĐIỂM",
            converter = HomeOptions.InstantConverter.class,
            description = "Tính tình trạng như thể bây giờ là thời điểm này, ví dụ 2024-05-03T09:00:00+07:00.")
    private @Nullable Instant now;

    @Option(names = "--json", description = "In dạng JSON.")
    private boolean json;

    @Option(names = "--help", usageHelp = true, description = "Hiện hướng dẫn này.")
    private boolean help;

    CalendarCommand() {}

    @Override
    public Integer call() throws IOException {
        Instant today = now == null ? Instant.now() : now;
        int shown = year == null ? today.atZone(VietnamTime.ZONE).getYear() : year;
        if (shown < FIRST_YEAR || shown > LAST_YEAR) {
            throw new ParameterException(spec.commandLine(), "năm “" + shown + "” không dùng được; viết bốn chữ số.");
        }
        List<PeriodEvent> events = home == null ? List.of() : HomeDefinitions.events(new Home(home));
        Definitions definitions =
                Definitions.load(home == null ? null : new Home(home).config()).opened(events);
        Programme chosen = Choice.programme(definitions, programme);
        List<CalendarLine> lines = chosen.periods(shown).stream()
                .map(period -> CalendarLine.of(
                        definitions, chosen, period, lock(events, period.period()), home == null ? null : today))
                .sorted(Comparator.comparing(CalendarLine::lastDay)
                        .thenComparing(line -> line.period().period()))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(CalendarJson.of(chosen, shown, lines));
        } else {
            new CalendarTable(chosen, shown, lines).print().forEach(out::println);
        }
        return 0;
    }

    private PeriodLock lock(List<PeriodEvent> events, Period period) {
        return PeriodLock.of(events.stream()
                .filter(e -> e.programme().equals(programme) && e.period().equals(period))
                .toList());
    }
}
