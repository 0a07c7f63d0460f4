package tonghop.pipeline.retention;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import tonghop.model.VietnamTime;
import tonghop.pipeline.decision.Signature;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Originals;
import tonghop.pipeline.home.Settings;
import tonghop.store.KeptBytes;
import tonghop.store.KeptBytes.Kept;
import tonghop.store.Store;

/**
 * Removes original bytes that an office no longer keeps: of documents years after their period was closed, of messages years after they came.
 * It is written down before it is done, and a crash in between is made good the next time. The home must be held: bytes that arrive anew
 * meanwhile are not to be removed.
 */
public final class Retention {

    private static final String ORIGINALS = "retention.originals-years";
    private static final String MAILS = "retention.mails-years";

    private final Originals originals;
    private final Store store;
    private final OptionalInt originalsYears;
    private final OptionalInt mailsYears;

    /** @throws IllegalArgumentException as {@link Settings#years} says */
    public Retention(Home home, Settings settings, Store store) {
        this.originals = new Originals(home.originals());
        this.store = store;
        this.originalsYears = settings.years(ORIGINALS);
        this.mailsYears = settings.years(MAILS);
    }

    /** True if anything is ever removed. */
    public boolean isSet() {
        return originalsYears.isPresent() || mailsYears.isPresent();
    }

    /**
     * Bytes that are to be removed.
     *
     * @param document the first that had them
     * @param setting that asks for it, with its value
     */
    public record Due(long document, String sha256, String setting) {}

    /** What is old enough and still there, in the order of intake. */
    public List<Due> due(Instant now) {
        Map<KeptBytes.Kind, List<Kept>> kept = new EnumMap<>(KeptBytes.Kind.class);
        store.kept()
                .each(one ->
                        kept.computeIfAbsent(one.kind(), k -> new ArrayList<>()).add(one));
        Set<String> mails = contents(kept, KeptBytes.Kind.MAIL);
        Map<String, String> settings = new HashMap<>();
        old(originalsYears, now).stream()
                .filter(s -> !mails.contains(s))
                .forEach(s -> settings.put(s, ORIGINALS + " = " + originalsYears.getAsInt()));
        old(mailsYears, now).stream()
                .filter(mails::contains)
                .forEach(s -> settings.put(s, MAILS + " = " + mailsYears.getAsInt()));
        settings.keySet().removeAll(contents(kept, KeptBytes.Kind.DELIVERY));
        settings.keySet().removeAll(contents(kept, KeptBytes.Kind.ANSWER));
        return kept.getOrDefault(KeptBytes.Kind.DOCUMENT, List.of()).stream()
                .filter(one -> settings.containsKey(one.sha256()) && Files.exists(originals.path(one.sha256())))
                .map(one -> new Due(Long.parseLong(one.what()), one.sha256(), settings.getOrDefault(one.sha256(), "")))
                .sorted(Comparator.comparingLong(Due::document))
                .toList();
    }

    private static Set<String> contents(Map<KeptBytes.Kind, List<Kept>> kept, KeptBytes.Kind kind) {
        return kept.getOrDefault(kind, List.of()).stream().map(Kept::sha256).collect(Collectors.toSet());
    }

    private Set<String> old(OptionalInt years, Instant now) {
        return years.isEmpty() ? Set.of() : OldDocuments.before(store, years(now, years.getAsInt()));
    }

    private static Instant years(Instant now, int years) {
        return now.atZone(VietnamTime.ZONE).minusYears(years).toInstant();
    }

    /** Writes down that these are removed, and removes them. */
    public void remove(List<Due> due, Signature signature) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        due.forEach(one -> settings.put(one.sha256(), one.setting()));
        store.kept().remove(settings, signature.by(), signature.at());
        for (Due one : due) {
            Files.deleteIfExists(originals.path(one.sha256()));
        }
    }
}
