package tonghop.pipeline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tonghop.check.Judgement;
import tonghop.model.Arrival;
import tonghop.model.Finding;
import tonghop.model.Report;
import tonghop.model.Verdict;
import tonghop.store.Outcome;
import tonghop.store.Recording;

/** A workbook with the sheets of several units: a container whose parts have no bytes of their own. */
public final class Parts {

    private static final Pattern PART = Pattern.compile("#([1-9][0-9]{0,5})$");

    private Parts() {}

    /** What is to be recorded of a document that was read as these parts. */
    public static Recording recording(Arrival arrival, List<Reading.Part> parts) {
        return parts.size() == 1
                ? new Recording(arrival, outcome(parts.get(0).judgement()))
                : new Recording(arrival, unpacked(parts), of(arrival, parts));
    }

    /** The workbook itself, unpacked. */
    private static Outcome unpacked(List<Reading.Part> parts) {
        String sheets = parts.stream().map(p -> "“" + p.sheet() + "”").collect(Collectors.joining(", "));
        Finding finding = Finding.info(
                "several-units",
                null,
                "Tệp có biểu của nhiều đơn vị, mỗi phần được tính là một báo cáo riêng, bắt đầu từ các trang: " + sheets
                        + ".");
        return new Outcome(Verdict.UNPACKED, new Report(null, null, null, List.of(), List.of(finding)), null);
    }

    /** Each part under its first sheet's name, in the workbook. */
    private static List<Recording> of(Arrival workbook, List<Reading.Part> parts) {
        var recordings = new ArrayList<Recording>();
        for (Reading.Part part : parts) {
            String key = workbook.key() + "#" + (recordings.size() + 1);
            recordings.add(new Recording(arrival(workbook, key, part.sheet()), outcome(part.judgement())));
        }
        return recordings;
    }

    public static Outcome outcome(Judgement judgement) {
        return new Outcome(judgement.verdict(), judgement.report(), judgement.timeliness());
    }

    /** Which part of its workbook the arrival is, from 0; -1 for a document of its own. */
    public static int index(Arrival arrival) {
        Matcher part = PART.matcher(arrival.key());
        return part.find() ? Integer.parseInt(part.group(1)) - 1 : -1;
    }

    /** The workbook that a part came in, as far as the part knows it. */
    static Arrival workbook(Arrival part) {
        return new Arrival(
                part.key(),
                String.valueOf(part.container()),
                null,
                part.sha256(),
                part.source(),
                part.sender(),
                part.receivedAt());
    }

    private static Arrival arrival(Arrival workbook, String key, String sheet) {
        return new Arrival(
                key,
                sheet,
                workbook.file(),
                workbook.sha256(),
                workbook.source(),
                workbook.sender(),
                workbook.receivedAt());
    }
}
