package tonghop.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tonghop.consolidate.UnreadFigures;
import tonghop.model.FormContent;
import tonghop.model.LedgerLine;
import tonghop.model.Resolution;
import tonghop.pipeline.decision.Deciding;
import tonghop.pipeline.decision.Signature;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Settings;
import tonghop.programme.Definitions;
import tonghop.programme.Form;
import tonghop.store.Store;

/** What the ways to decide about a document have in common: whose word it is, and what follows from it. */
@Command(
        synopsisHeading = "Cách dùng: ",
        descriptionHeading = "%n",
        parameterListHeading = "%nTham số:%n",
        optionListHeading = "%nTùy chọn:%n",
        sortOptions = false)
abstract class DecisionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SỐ", description = "Số của tài liệu trong sổ nhận, xem bằng lệnh “held”.")
    private long number;

    @Mixin
    private HomeOptions options;

    @Mixin
    private SignatureOptions signed;

    /** Takes the decision and returns the document as it is then. */
    abstract LedgerLine take(Deciding deciding, long document, Signature signature) throws IOException;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = options.home();
        var signature = signed.signature(options);
        Definitions definitions = Definitions.load(home.config());
        Homes.prepareExisting(home);
        PrintWriter out = spec.commandLine().getOut();
        boolean changed;
        try (Store store = Homes.store(home, Settings.of(home), options.clock())) {
            LedgerLine line = take(new Deciding(home, definitions, store), number, signature);
            out.println("Đã ghi quyết định.");
            new DocumentText(definitions)
                    .full(line, store.decisions().about(number))
                    .forEach(out::println);
            unread(store, line, definitions, out);
            remind(store, out);
            changed = !store.dirty().isEmpty();
        }
        return !changed
                        || Reconsolidation.run(
                                home, options.clock(), out, spec.commandLine().getErr())
                ? 0
                : TongHop.FAILED;
    }

    /** Whoever lets a report count must know which of its figures do not. */
    private void unread(Store store, LedgerLine line, Definitions definitions, PrintWriter out) {
        var programme =
                line.programme() == null ? null : definitions.programmes().get(line.programme());
        if (programme == null || !line.verdict().counts()) {
            return;
        }
        for (FormContent content : store.contents(number)) {
            if (content instanceof FormContent.Figures figures
                    && programme.form(content.form()).orElse(null) instanceof Form.IndicatorForm form) {
                UnreadFigures.in(form, figures)
                        .forEach(f -> out.println("  Lưu ý: chỉ tiêu " + f.indicator() + " (" + f.at() + ") ghi “"
                                + f.written().strip()
                                + "”, không đọc được nên không tính vào tổng. Nếu biết số đúng, hãy dùng “decide figure "
                                + number + " " + f.indicator() + "=SỐ”."));
            }
        }
    }

    /** Whoever undoes an acceptance must know what else counts by its word. */
    private void remind(Store store, PrintWriter out) {
        store.decisions().about(number).stream()
                .flatMap(d -> d.resolution() instanceof Resolution.Undo undo ? Stream.of(undo.decision()) : Stream.of())
                .flatMap(decision -> store.decisions().explainedBy(decision).stream())
                .distinct()
                .forEach(
                        other -> out.println(
                                "  Lưu ý: tài liệu số " + other
                                        + " được nhận nhờ giải trình hoặc cách hiểu đã hoàn tác. Nếu cần, hãy quyết định lại về tài liệu đó."));
    }
}
