package tonghop.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tonghop.document.DocumentReader;
import tonghop.document.Limits;
import tonghop.document.ReadResult;

/**
 * Reports a second that {@link DocumentReader} reads, warmed up: 2,000 small .xlsx reports of some 650 cells, made here
 * with fixed random numbers.
 */
public final class ReaderBenchmark {

    private static final int REPORTS = 2_000;
    private static final int ROUNDS = 8;
    private static final String[] WORDS =
            "số cuộc họp được tổ chức trong kỳ báo cáo của đơn vị về công tác dân vận chính quyền cơ sở thôn ấp Tên địa bàn"
                    .split(" ");

    private ReaderBenchmark() {}

    /** @param args the number of threads, 2 where none is given */
    public static void main(String[] args) throws Exception {
        int threads = args.length == 0 ? 2 : Integer.parseInt(args[0]);
        try (var folder = WorkFolder.create()) {
            List<Path> reports = new ArrayList<>();
            for (int i = 0; i < REPORTS; i++) {
                reports.add(report(folder.path().resolve(i + ".xlsx"), new Random(i)));
            }
            System.out.printf("%d reports of %d bytes%n", REPORTS, Files.size(reports.get(0)));
            for (int round = 1; round <= ROUNDS; round++) {
                measure(reports, threads);
            }
        }
    }

    private static void measure(List<Path> reports, int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Duration computed = computed();
        long started = System.nanoTime();
        List<Callable<Integer>> halves = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int first = i;
            halves.add(() -> read(reports, first, threads));
        }
        int cells = 0;
        for (Future<Integer> half : pool.invokeAll(halves)) {
            cells += half.get();
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        pool.shutdown();
        double busy = computed().minus(computed).toNanos() / 1e9;
        System.out.printf(
                "%d threads, %d cells a report: %.0f reports/s, %.0f per second of processor%n",
                threads, cells / reports.size(), reports.size() / seconds, reports.size() / busy);
    }

    /** What the other programs on the machine leave this one does not change the second figure. */
    private static Duration computed() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static int read(List<Path> reports, int first, int step) throws IOException {
        var reader = new DocumentReader(Limits.defaults());
        int cells = 0;
        for (int i = first; i < reports.size(); i += step) {
            ReadResult result = reader.read(reports.get(i), "bao-cao.xlsx");
            cells += ((ReadResult.Read) result)
                    .document().sheets().get(0).rows().stream()
                            .mapToInt(r -> r.cells().size())
                            .sum();
        }
        return cells;
    }

    private static Path report(Path file, Random random) throws IOException {
        try (var book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = book.createSheet("Biểu 01");
            Font times = book.createFont();
            times.setFontName("Times New Roman");
            CellStyle style = book.createCellStyle();
            style.setFont(times);
            for (int r = 0; r < 65; r++) {
                XSSFRow row = sheet.createRow(r);
                for (int c = 0; c < 10; c++) {
                    fill(row, c, style, random);
                }
            }
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:B1"));
            book.write(out);
        }
        return file;
    }

    private static void fill(XSSFRow row, int column, CellStyle style, Random random) {
        var cell = row.createCell(column);
        cell.setCellStyle(style);
        if (column == 1 || column == 9) {
            var text = new StringBuilder();
            for (int i = 0; i < 14; i++) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
            }
            cell.setCellValue(text.toString());
        } else if (column == 0) {
            cell.setCellValue(row.getRowNum() / 10 + "." + row.getRowNum() % 10);
        } else {
            cell.setCellValue(column == 8 ? random.nextInt(100_000) / 100.0 : random.nextInt(10_000));
        }
    }
}
