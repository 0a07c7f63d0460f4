package tonghop.pipeline.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import tonghop.document.ContainerLimits;
import tonghop.document.Limits;
import tonghop.pipeline.home.Home;
import tonghop.pipeline.home.Settings;

/**
 * How much a document or a container may ask, as an office has set it: {@code limit.*} of the settings, each from 1 to four
 * times its default. What cannot be set stands in {@link Limits} and {@link ContainerLimits}.
 */
public record ReadingLimits(Limits document, ContainerLimits container) {

    static final int MOST_TIMES = 4;

    private static final int MEGA = 1 << 20;

    /** Where no home says otherwise. */
    public static ReadingLimits defaults() {
        return new ReadingLimits(Limits.defaults(), ContainerLimits.defaults());
    }

    /** @throws IllegalArgumentException if a setting is wrong; the message names it, in Vietnamese */
    public static ReadingLimits of(Home home) {
        try {
            return of(Settings.of(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException if a setting is wrong; the message names it, in Vietnamese */
    public static ReadingLimits of(Settings settings) {
        return new ReadingLimits(
                document(settings, Limits.defaults()), container(settings, ContainerLimits.defaults()));
    }

    private static Limits document(Settings settings, Limits usual) {
        long inflated = megabytes(settings, "limit.inflated-mb", usual.documentBytes());
        return new Limits(
                megabytes(settings, "limit.file-mb", usual.fileBytes()),
                Math.toIntExact(megabytes(settings, "limit.plain-mb", usual.plainBytes())),
                usual.tags(),
                usual.entries(),
                Math.min(usual.partBytes(), inflated),
                inflated,
                usual.tokenBytes(),
                usual.depth(),
                number(settings, "limit.sheets", usual.sheets()),
                number(settings, "limit.visited-cells", usual.visitedCells()),
                number(settings, "limit.cells", usual.keptCells()),
                usual.mergedAreas(),
                usual.sharedStrings(),
                usual.styles(),
                usual.textLength(),
                usual.textTotal(),
                Duration.ofSeconds(number(
                        settings, "limit.seconds", Math.toIntExact(usual.time().toSeconds()))));
    }

    private static ContainerLimits container(Settings settings, ContainerLimits usual) {
        return new ContainerLimits(
                megabytes(settings, "limit.container-mb", usual.fileBytes()),
                number(settings, "limit.container-files", usual.files()),
                usual.fileListBytes(),
                megabytes(settings, "limit.container-inner-mb", usual.innerBytes()),
                megabytes(settings, "limit.container-total-mb", usual.totalBytes()),
                usual.archivesDeep(),
                usual.messagesDeep(),
                number(settings, "limit.message-parts", usual.parts()),
                usual.partsDeep(),
                usual.headerBytes(),
                usual.pictureBytes(),
                usual.textLength());
    }

    private static long megabytes(Settings settings, String key, long usualBytes) {
        return (long) MEGA * number(settings, key, Math.toIntExact(usualBytes / MEGA));
    }

    private static int number(Settings settings, String key, int usual) {
        String text = settings.text(key);
        int most = MOST_TIMES * usual;
        if (!text.matches("[1-9][0-9]{0,8}") || Integer.parseInt(text) > most) {
            throw new IllegalArgumentException(
                    "Thiết lập “" + key + " = " + text + "” không đúng: cần một số nguyên từ 1 đến " + most + ".");
        }
        return Integer.parseInt(text);
    }
}
