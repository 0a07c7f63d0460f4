package tonghop.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import tonghop.document.DocumentReader;
import tonghop.document.Limits;
import tonghop.document.ReadResult;

/** Reports a second that {@link DocumentReader} reads on two cores: small ones of some 650 cells, made here with fixed random numbers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(2)
@Fork(1)
@Warmup(iterations = 6, time = 5)
@Measurement(iterations = 5, time = 5)
public class ReaderBenchmark {

    private static final int REPORTS = 200;
    private static final String[] WORDS =
            "số cuộc họp được tổ chức trong kỳ báo cáo của đơn vị về công tác dân vận chính quyền cơ sở thôn ấp Tên địa bàn"
                    .split(" ");

    @Param({"xlsx", "xls"})
    private String format;

    private WorkFolder folder;
    private final List<Path> reports = new ArrayList<>();
    private DocumentReader reader;

    /** Of one thread: which report is next. */
    @State(Scope.Thread)
    public static class Turn {
        private int next;
    }

    /** @throws IllegalStateException if a report cannot be read */
    @Setup
    public void write() throws IOException {
        folder = WorkFolder.create();
        reader = new DocumentReader(Limits.defaults());
        for (int i = 0; i < REPORTS; i++) {
            Path report = folder.path().resolve(i + "." + format);
            write(report, new Random(i));
            reports.add(report);
            if (!(reader.read(report, report.getFileName().toString()) instanceof ReadResult.Read)) {
                throw new IllegalStateException("not read: " + report);
            }
        }
    }

    @TearDown
    public void remove() throws IOException {
        folder.close();
    }

    @Benchmark
    public ReadResult read(Turn turn) throws IOException {
        Path report = reports.get(turn.next++ % REPORTS);
        return reader.read(report, "bao-cao." + format);
    }

    private void write(Path file, Random random) throws IOException {
        try (Workbook book = format.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("Biểu 01");
            Font times = book.createFont();
            times.setFontName("Times New Roman");
            CellStyle style = book.createCellStyle();
            style.setFont(times);
            for (int r = 0; r < 65; r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < 10; c++) {
                    fill(row, c, style, random);
                }
            }
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:B1"));
            book.write(out);
        }
    }

    private static void fill(Row row, int column, CellStyle style, Random random) {
        Cell cell = row.createCell(column);
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
