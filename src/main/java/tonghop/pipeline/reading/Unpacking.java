package tonghop.pipeline.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import tonghop.check.Judge;
import tonghop.check.Judgement;
import tonghop.document.InnerFile;
import tonghop.document.Letter;
import tonghop.document.Shelf;
import tonghop.document.Unpacked;
import tonghop.document.Unpacker;
import tonghop.model.Arrival;
import tonghop.model.Finding;
import tonghop.model.LedgerLine;
import tonghop.model.Mail;
import tonghop.model.Report;
import tonghop.model.Verdict;
import tonghop.pipeline.home.Originals;

/**
 * Opens containers. What is in one arrives under names that follow from the container's own, in an order that follows from
 * its bytes, and before the container's line is written: after a crash the same files arrive again, and those that are in
 * the ledger stay as they are.
 */
public final class Unpacking {

    private static final String WITHIN = " › ";

    private static final Finding LETTER = Finding.info(
            "letter-only",
            null,
            "Thư không có tệp đính kèm nên không có gì để tổng hợp. Nếu là báo cáo, cần gửi lại kèm sổ tính .xlsx.");

    private final Originals originals;
    private final Unpacker unpacker;

    public Unpacking(Originals originals, ReadingLimits limits) {
        this.originals = originals;
        this.unpacker = new Unpacker(limits.container());
    }

    /** Whether a document whose bytes are kept is to be opened. */
    public boolean isContainer(@Body Arrival arrival) throws IOException {
        return Unpacker.isContainer(originals.path(arrival.sha256()));
    }

    /** Looks into a document whose bytes are kept; the bytes of all that is in it are kept then too. */
    public Parcel open(@Body Arrival arrival) throws IOException {
        Shelf shelf = bytes -> originals.path(originals.keep(bytes));
        return parcel(arrival, unpacker.open(originals.path(arrival.sha256()), shelf));
    }

    /** A message names its sender, unless it came in one whose sender is known. */
    static Parcel parcel(Arrival arrival, Unpacked contents) {
        Letter letter = contents instanceof Unpacked.Opened opened ? opened.letter() : null;
        if (letter == null || arrival.sender() != null) {
            return new Parcel(arrival, contents);
        }
        var signed = new Arrival(
                arrival.key(),
                arrival.file(),
                arrival.container(),
                arrival.sha256(),
                arrival.source(),
                letter.sender(),
                arrival.receivedAt());
        return new Parcel(signed, contents);
    }

    /** The files in the container, in their order, each an arrival of its own; none where it could not be opened. */
    public static List<Parcel> inner(@Body Parcel parcel) throws IOException {
        var inner = new ArrayList<Parcel>();
        if (parcel.contents() instanceof Unpacked.Opened opened) {
            for (InnerFile file : opened.files()) {
                Arrival arrival = arrival(parcel.arrival(), inner.size() + 1, file);
                inner.add(parcel(arrival, file.contents()));
            }
        }
        return inner;
    }

    private static Arrival arrival(Arrival outer, int number, InnerFile file) throws IOException {
        return new Arrival(
                outer.key() + "/" + number,
                file.name(),
                outer.container() == null ? outer.file() : outer.container() + WITHIN + outer.file(),
                Originals.sha256(file.bytes()),
                outer.source(),
                outer.sender(),
                outer.receivedAt());
    }

    /** What becomes of the container itself, once all that was in it is in the ledger. */
    public static Judgement judge(@ExchangeProperty("parcel") Parcel parcel) {
        if (parcel.contents() instanceof Unpacked.Refused refused) {
            return isBareLetter(parcel.arrival(), refused)
                    ? unpacked(bareLetter(refused))
                    : Judge.refused(refused.reasons());
        }
        var opened = (Unpacked.Opened) parcel.contents();
        return unpacked(PackingList.of(parcel.arrival(), opened));
    }

    private static Judgement unpacked(List<Finding> said) {
        return new Judgement(Verdict.UNPACKED, new Report(null, null, null, List.of(), said), null);
    }

    /** Of the reasons that it has no file, and maybe that figures stand in its text, the second is no fault of a document either. */
    private static List<Finding> bareLetter(Unpacked.Refused refused) {
        return Stream.concat(Stream.of(LETTER), refused.reasons().stream().skip(1))
                .toList();
    }

    /** Whether a message came by mail without any file. */
    public static boolean isBareLetter(LedgerLine line) {
        return line.verdict() == Verdict.UNPACKED
                && line.findings().stream().anyMatch(f -> f.code().equals(LETTER.code()));
    }

    /** A message that somebody only wrote is no document that was refused. */
    private static boolean isBareLetter(Arrival arrival, Unpacked.Refused refused) {
        return arrival.source().equals(Mail.SOURCE)
                && arrival.container() == null
                && refused.reasons().get(0).code().equals("container-empty");
    }
}
