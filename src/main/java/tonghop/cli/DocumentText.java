package tonghop.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.model.Decision;
import tonghop.model.Finding;
import tonghop.model.LedgerLine;
import tonghop.model.Resolution;
import tonghop.model.Severity;
import tonghop.model.Verdict;
import tonghop.model.Wording;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;
import tonghop.text.PrintedFigure;

/** A document of the ledger for whoever decides about it: what it is, what is wrong, what can be done. */
final class DocumentText {

    private static final int BRIEF = 5;

    /** What is wrong where a row is called otherwise than in the form. */
    private static final Set<String> ROW_UNKNOWN = Set.of("row-unknown", "row-unclear");

    private static final String COLUMN_UNKNOWN = "value-column-unclear";

    /** Nothing of the form was read, so that there is nothing to accept. */
    private static final String TABLE_MISSING = "table-missing";

    private final Definitions definitions;

    DocumentText(Definitions definitions) {
        this.definitions = definitions;
    }

    /** The first errors, and what can be done. */
    List<String> brief(LedgerLine line) {
        List<Finding> errors = line.findings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .toList();
        var text = head(line);
        errors.stream().limit(BRIEF).forEach(f -> text.add("  - " + Findings.sentence(f)));
        if (errors.size() > BRIEF) {
            text.add("  … và " + (errors.size() - BRIEF) + " lỗi nữa; xem bằng “held " + line.number() + "”.");
        }
        text.add("  Có thể: " + String.join("; ", choices(line)) + ".");
        return text;
    }

    /** All findings, and every decision so far. */
    List<String> full(LedgerLine line, List<Decision> decisions) {
        var text = head(line);
        line.findings().forEach(f -> text.add("  - " + label(f.severity()) + ": " + Findings.sentence(f)));
        var undone = new HashMap<Long, Long>();
        for (Decision decision : decisions) {
            if (decision.resolution() instanceof Resolution.Undo undo) {
                undone.put(undo.decision(), decision.number());
            }
        }
        decisions.forEach(d -> text.add("  " + sentence(d)
                + (undone.containsKey(d.number())
                        ? " (Đã hoàn tác bằng quyết định số " + undone.get(d.number()) + ".)"
                        : "")));
        if (line.verdict() == Verdict.HELD) {
            text.add("  Có thể: " + String.join("; ", choices(line)) + ".");
        } else if (line.verdict().counts() && line.findings().stream().anyMatch(Finding::isOpenQuery)) {
            text.add("  Có thể: decide explain " + line.number()
                    + " --reason \"…\" (thêm --only Ô nếu chỉ giải trình một" + " điểm).");
        }
        return text;
    }

    private List<String> head(LedgerLine line) {
        var text = new ArrayList<String>();
        String container = line.arrival().container();
        text.add("Số " + line.number() + "  " + line.arrival().file()
                + (container == null ? "" : " (trong " + container + ")") + "  ["
                + line.verdict().label() + "]");
        text.add("  Đơn vị: " + unit(line) + ". Kỳ: "
                + (line.period() == null ? "chưa rõ" : definitions.label(line.programme(), line.period()))
                + ". Nhận lúc "
                + Texts.time(line.arrival().receivedAt()) + ".");
        return text;
    }

    private String unit(LedgerLine line) {
        String code = line.unit();
        if (code == null) {
            return "chưa rõ";
        }
        @Nullable
        Programme programme =
                line.programme() == null ? null : definitions.programmes().get(line.programme());
        return programme == null
                ? code
                : programme.members().bearing(code).stream()
                        .findFirst()
                        .map(u -> u.name() + " (" + code + ")")
                        .orElse(code);
    }

    private static List<String> choices(LedgerLine line) {
        String number = Long.toString(line.number());
        var choices = new ArrayList<String>();
        if (line.unit() == null || line.programme() == null) {
            choices.add("decide unit " + number + " MÃ_ĐƠN_VỊ");
        }
        if (line.period() == null) {
            choices.add("decide period " + number + " MÃ_KỲ");
        }
        boolean isMissing = has(line, Set.of(TABLE_MISSING));
        if (line.unit() != null && line.programme() != null && line.period() != null) {
            if (!isMissing) {
                choices.add("decide accept " + number);
            }
            choices.add("decide figure " + number + " MÃ_CHỈ_TIÊU=SỐ");
        }
        if (line.unit() != null && line.programme() != null) {
            boolean isColumn = has(line, Set.of(COLUMN_UNKNOWN));
            if (isColumn) {
                choices.add("decide map " + number + " --heading \"TÊN_CỘT\" --as value");
            }
            if (has(line, ROW_UNKNOWN) || isMissing && !isColumn) {
                choices.add("decide map " + number + " --row \"TÊN_DÒNG\" --indicator MÃ_CHỈ_TIÊU");
            }
        }
        choices.add("decide reject " + number);
        return choices;
    }

    private static boolean has(LedgerLine line, Set<String> codes) {
        return line.findings().stream().anyMatch(f -> codes.contains(f.code()));
    }

    private static String label(Severity severity) {
        return switch (severity) {
            case ERROR -> "Lỗi";
            case WARNING -> "Cần giải trình";
            case INFO -> "Ghi chú";
        };
    }

    private static String sentence(Decision decision) {
        return "Quyết định số " + decision.number() + ", " + Texts.time(decision.at()) + ", " + decision.by() + ": "
                + what(decision.resolution()) + ". Lý do: " + decision.reason();
    }

    private static String what(Resolution resolution) {
        if (resolution instanceof Resolution.Accept) {
            return "nhận theo hiện trạng, kèm giải trình";
        }
        if (resolution instanceof Resolution.Explain explain) {
            return "giải trình " + (explain.only().isEmpty() ? "các điểm chưa rõ" : "điểm " + explain.only());
        }
        if (resolution instanceof Resolution.Reject) {
            return "từ chối";
        }
        if (resolution instanceof Resolution.Undo undo) {
            return "hoàn tác quyết định số " + undo.decision();
        }
        if (resolution instanceof Resolution.SetFigures set) {
            return "đặt số liệu "
                    + set.values().entrySet().stream()
                            .map(f -> f.getKey() + " = "
                                    + (f.getValue() == null ? "để trống" : PrintedFigure.of(f.getValue())))
                            .collect(Collectors.joining(", "));
        }
        if (resolution instanceof Resolution.Replay) {
            return "đọc lại bản gốc";
        }
        if (resolution instanceof Resolution.MapWording map) {
            return mapped(map.wording());
        }
        return resolution instanceof Resolution.Assign assign ? assigned(assign) : "";
    }

    private static String mapped(Wording wording) {
        return switch (wording.kind()) {
            case ROW ->
                "hiểu dòng “" + wording.text() + "” của đơn vị “" + wording.unit() + "” là chỉ tiêu "
                        + wording.meaning();
            case HEADING ->
                "hiểu cột “" + wording.text() + "” của đơn vị “" + wording.unit() + "” là " + wording.meaning();
        };
    }

    private static String assigned(Resolution.Assign assign) {
        var said = new ArrayList<String>();
        if (assign.programme() != null) {
            said.add("chế độ “" + assign.programme() + "”");
        }
        if (assign.unit() != null) {
            said.add("đơn vị “" + assign.unit() + "”");
        }
        if (assign.period() != null) {
            said.add("kỳ “" + assign.period().label() + "”");
        }
        return "xác định là của " + String.join(", ", said);
    }
}
