package tonghop.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.model.SenderProof;
import tonghop.model.UnitContact;

/**
 * Whoever sent a document, and what is known of him.
 *
 * @param address as the message has it, on one line; null where it has none
 * @param isByMail false where an operator put the message into the folder
 * @param contacts for which units he may send; empty for a stranger
 */
public record Sender(@Nullable String address, boolean isByMail, SenderProof proof, List<UnitContact> contacts) {

    public Sender {
        contacts = List.copyOf(contacts);
    }
}
