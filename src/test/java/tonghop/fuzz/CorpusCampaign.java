package tonghop.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tonghop.pipeline.reading.Preview;

/** Reads the documents that other projects test their readers with. None of them is a report, so none may be counted. */
public final class CorpusCampaign {

    private final Examination examination = new Examination();
    private final Map<String, Integer> verdicts = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private int files;

    private CorpusCampaign() {}

    /** @param jars that hold the documents */
    public static void main(String[] jars) throws IOException {
        var campaign = new CorpusCampaign();
        for (String jar : jars) {
            int before = campaign.files;
            campaign.read(Path.of(jar));
            System.out.println(Path.of(jar).getFileName() + ": " + (campaign.files - before) + " files");
        }
        campaign.examination.close();
        System.out.println(campaign.table());
        System.exit(campaign.failures.isEmpty() ? 0 : 1);
    }

    private void read(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (!entry.isDirectory() && !entry.getName().matches(".*\\.class|META-INF/.*")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        read(entry.getName(), in.readAllBytes());
                    }
                }
            }
        }
    }

    private void read(String name, byte[] bytes) {
        files++;
        try {
            for (Preview.Result result : examination.of(bytes, "corpus")) {
                verdicts.merge(result.line().verdict().name(), 1, Integer::sum);
                if (result.line().verdict().counts()) {
                    failures.add(name + " is counted");
                }
            }
        } catch (AssertionError | RuntimeException e) {
            failures.add(name + ": " + e);
        }
    }

    private String table() {
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        return "files %d, documents %s, failures %d, slowest %d ms of processor time, peak heap %d of %d MB%n%s"
                .formatted(
                        files,
                        verdicts,
                        failures.size(),
                        examination.slowest().toMillis(),
                        heap >> 20,
                        Runtime.getRuntime().maxMemory() >> 20,
                        String.join("\n", failures));
    }
}
