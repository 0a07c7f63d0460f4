package tonghop.pipeline.delivery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Replacement.Delivered;
import tonghop.letter.LetterTemplates;
import tonghop.model.DeliveredOutput;
import tonghop.model.OutgoingLetter;
import tonghop.pipeline.correspondence.Correspondence;
import tonghop.pipeline.correspondence.Correspondence.Dispatch;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Settings;
import tonghop.pipeline.mailout.MailDraft.Attachment;
import tonghop.pipeline.mailout.MailOut;
import tonghop.pipeline.mailout.Postbox;
import tonghop.pipeline.mailout.Posting;
import tonghop.programme.Definitions;
import tonghop.programme.Programme;
import tonghop.programme.ReportingPeriod;
import tonghop.store.Store;

/** The letters with which approved outputs go to the receiving offices by mail: one to each address, with the very workbook. */
public final class DeliveryPost {

    private static final String OCCASION = "delivery:";

    private final Home home;
    private final Store store;
    private final @Nullable Postbox postbox;
    private final Map<String, List<String>> recipients;

    private DeliveryPost(Home home, Store store, @Nullable Postbox postbox, Map<String, List<String>> recipients) {
        this.home = home;
        this.store = store;
        this.postbox = postbox;
        this.recipients = recipients;
    }

    /**
     * By the settings; it writes nothing where no letters go out.
     *
     * @throws IllegalArgumentException if a setting is wrong; the message names it and says how to mend it, in Vietnamese
     */
    public static DeliveryPost of(Home home, Settings settings, Definitions definitions, Store store) {
        Map<String, List<String>> recipients = DeliveryRecipients.of(settings, definitions);
        Postbox postbox = MailOut.of(settings)
                .map(out -> new Postbox(home, store.outbox(), out.writer()))
                .orElse(null);
        return new DeliveryPost(home, store, postbox, recipients);
    }

    /** As this one; somebody else gets the same letters. */
    public DeliveryPost readAlongBy(String address) {
        var all = new HashMap<String, List<String>>();
        recipients.forEach((programme, to) -> all.put(
                programme,
                Stream.concat(to.stream(), Stream.of(address)).distinct().toList()));
        return new DeliveryPost(home, store, postbox, all);
    }

    /** True if outputs of other regimes go out, but none of this one: somebody is to send them by hand. */
    public boolean isLackingAddress(String programme) {
        return postbox != null && !recipients.containsKey(programme);
    }

    /** The letters with a delivered output, in the order of writing. */
    public static List<OutgoingLetter> of(DeliveredOutput output, List<OutgoingLetter> all) {
        String occasion = occasion(output);
        return all.stream()
                .filter(letter -> letter.occasion().startsWith(occasion))
                .toList();
    }

    private static String occasion(DeliveredOutput output) {
        return OCCASION + output.programme() + ":" + output.period().code() + ":" + output.version() + ":";
    }

    /**
     * The letters with an output that is being approved; their messages are kept, with the workbook as it is.
     *
     * @param before what was delivered of the period before, the last of it last
     * @param workbook the approved bytes
     */
    List<OutgoingLetter> letters(
            Programme programme, ReportingPeriod calendar, List<Delivered> before, Delivered approved, byte[] workbook)
            throws IOException {
        var letters = new ArrayList<OutgoingLetter>();
        List<String> to = recipients.getOrDefault(programme.code(), List.of());
        if (postbox == null || to.isEmpty()) {
            return letters;
        }
        DeliveredOutput output = approved.output();
        Dispatch dispatch = dispatch(programme, calendar, before, approved);
        var attachment = new Attachment(dispatch.fileName(), workbook);
        for (String address : to) {
            var posting = Posting.unasked(occasion(output) + address, address, dispatch.letter(), attachment);
            letters.add(postbox.written(posting, output.at()));
        }
        return letters;
    }

    private Dispatch dispatch(Programme programme, ReportingPeriod calendar, List<Delivered> before, Delivered approved)
            throws IOException {
        var templates = LetterTemplates.load(home.letters());
        var correspondence = new Correspondence(
                store,
                Map.of(programme.code(), programme),
                templates,
                approved.output().at());
        List<Delivered> last = new ArrayList<>(before.subList(Math.max(0, before.size() - 1), before.size()));
        last.add(approved);
        return correspondence.delivery(programme, calendar, last);
    }
}
