package tonghop.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import tonghop.pipeline.reading.Preview;

/**
 * Alters good files and reads them. Prints what became of them; ends with 1 where a figure was counted that does not stand there, or where
 * {@link Examination} found something. Whatever failed is kept in a folder.
 */
public final class MutationCampaign {

    private static final List<String> FOLDERS =
            List.of("inbox-sample", "src/test/resources/tonghop/document", "src/test/resources/tonghop/cli");
    private static final String FILES = ".*\\.(xlsx|xls|ods|fods|csv|html|docx|doc|eml)";

    private final Random random;
    private final Path kept;
    private final Examination examination = new Examination();
    private final TreeMap<String, Integer> verdicts = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private int documents;

    private MutationCampaign(long seed, Path kept) {
        this.random = new Random(seed);
        this.kept = kept;
    }

    /** @param arguments the seed, how many files, and the folder to keep failures in */
    public static void main(String[] arguments) throws IOException {
        var campaign =
                new MutationCampaign(Long.parseLong(arguments[0]), Files.createDirectories(Path.of(arguments[2])));
        campaign.run(Integer.parseInt(arguments[1]));
        campaign.examination.close();
        System.out.println(campaign.table(arguments[1]));
        System.exit(campaign.failures.isEmpty() ? 0 : 1);
    }

    private void run(int files) throws IOException {
        List<GoodFile> good = good();
        for (int i = 0; i < files; i++) {
            GoodFile one = good.get(random.nextInt(good.size()));
            examine(i, one, one.altered(random));
        }
    }

    private List<GoodFile> good() throws IOException {
        var good = new ArrayList<GoodFile>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file :
                        files.filter(f -> f.toString().matches(FILES)).sorted().toList()) {
                    byte[] bytes = Files.readAllBytes(file);
                    good.add(new GoodFile(file.getFileName().toString(), bytes, examination.of(bytes, "good")));
                }
            }
        }
        return good;
    }

    private void examine(int number, GoodFile good, byte[] altered) throws IOException {
        List<String> wrong;
        try {
            List<Preview.Result> read = examination.of(altered, good.name());
            documents += read.size();
            read.forEach(result -> verdicts.merge(result.line().verdict().name(), 1, Integer::sum));
            wrong = Difference.of(good, altered, read);
        } catch (AssertionError | RuntimeException e) {
            wrong = List.of(e.toString());
        }
        if (!wrong.isEmpty()) {
            failures.add(number + " of " + good.name() + ": " + wrong);
            Files.write(kept.resolve(number + "-" + good.name()), altered);
        }
    }

    private String table(String files) {
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        var table = new StringBuilder(
                "altered files %s, documents %d, failures %d%n".formatted(files, documents, failures.size()));
        verdicts.forEach((verdict, count) -> table.append("  %-12s %6d%n".formatted(verdict, count)));
        table.append("  slowest %d ms of processor time, peak heap %d of %d MB%n"
                .formatted(
                        examination.slowest().toMillis(),
                        heap >> 20,
                        Runtime.getRuntime().maxMemory() >> 20));
        failures.forEach(failure -> table.append("  ").append(failure).append(System.lineSeparator()));
        return table.toString();
    }
}
