package tonghop.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import tonghop.check.SenderCheck;
import tonghop.model.LedgerLine;
import tonghop.model.MailAddress;
import tonghop.pipeline.contact.Releasing;

/** The senders whose documents are held because nobody entered yet that they may send, an address a line. */
final class SendersWaiting {

    private static final Set<String> CONFIRMABLE = Set.of(SenderCheck.UNKNOWN, SenderCheck.OTHER_UNIT);

    private SendersWaiting() {}

    static List<String> lines(Releasing releasing) {
        var waiting = new TreeMap<MailAddress, List<LedgerLine>>();
        releasing.waiting().stream()
                .filter(SendersWaiting::isConfirmable)
                .forEach(line -> releasing
                        .sender(line.arrival())
                        .ifPresent(sender -> waiting.computeIfAbsent(sender, s -> new ArrayList<>())
                                .add(line)));
        return waiting.entrySet().stream()
                .map(e -> line(e.getKey(), e.getValue()))
                .toList();
    }

    private static boolean isConfirmable(LedgerLine line) {
        return line.findings().stream().anyMatch(f -> CONFIRMABLE.contains(f.code()));
    }

    private static String line(MailAddress sender, List<LedgerLine> documents) {
        List<String> units = documents.stream()
                .map(line -> String.valueOf(line.unit()))
                .distinct()
                .toList();
        String unit = units.size() == 1 && documents.get(0).unit() != null ? units.get(0) : "MÃ_ĐƠN_VỊ";
        return "Địa chỉ " + sender + ": " + documents.size() + " tài liệu đang chờ. Xác nhận: contacts confirm "
                + sender + " --unit " + unit + " --reason \"…\"";
    }
}
