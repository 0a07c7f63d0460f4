package tonghop.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tonghop.programme.ReportingPeriod;
import tonghop.store.Store;

/** A ledger with a year of every commune of the country: who has reported, and the workbook of one month. */
public final class ManyCommunes {

    private static final int COMMUNES = Integer.getInteger("bench.communes", 3_321);

    private ManyCommunes() {}

    /** @param args none */
    public static void main(String[] args) throws IOException, InterruptedException {
        try (var folder = WorkFolder.create()) {
            var office = CommuneOffice.of(folder.home(), COMMUNES);
            long start = System.nanoTime();
            fill(office);
            var empty = CommuneOffice.of(folder.home(), COMMUNES);
            String held = COMMUNES + " communes × 61 × 12 months";
            var table = new ProcessTable("%s, put into the store in %.0f s".formatted(held, (System.nanoTime() - start) / 1e9));
            ReportingPeriod last = office.months().get(11);
            table.row("status, empty ledger", Runs.of(() -> status(empty, last)));
            table.row("status", Runs.of(() -> status(office, last)));
            table.row("status --json", Runs.of(() -> status(office, last, "--json")));
            table.row("once, one report corrected", Runs.of(() -> workbook(office, last)));
        }
    }

    private static void fill(CommuneOffice office) throws IOException {
        try (Store store = office.store()) {
            office.months().forEach(month -> office.fill(store, month));
            office.allMade(store);
        }
    }

    private static ProcessRun status(CommuneOffice office, ReportingPeriod month, String... json)
            throws IOException, InterruptedException {
        var arguments = new ArrayList<Object>(List.of("status", "--home", office.home().folder()));
        arguments.addAll(List.of("--programme", CommuneOffice.PROGRAMME, "--period", month.period().code()));
        arguments.addAll(List.of("--now", CommuneOffice.NOW));
        arguments.addAll(List.of(json));
        return ProcessRun.ofProgram(arguments.toArray());
    }

    /** After one commune corrected its report. */
    private static ProcessRun workbook(CommuneOffice office, ReportingPeriod month)
            throws IOException, InterruptedException {
        try (Store store = office.store()) {
            var correction = office.correction(month, (int) store.lastNumber());
            store.recordAll(List.of(correction));
        }
        return ProcessRun.ofProgram("once", "--home", office.home().folder(), "--now", CommuneOffice.NOW);
    }
}
