package tonghop.fuzz;

import java.nio.charset.StandardCharsets;
import tonghop.text.NumberReading;
import tonghop.text.NumberText;
import tonghop.text.PrintedFigure;

/** Numbers as people write them: read alike with spaces around them, and what is printed of one is read as the same. */
public final class NumberTarget {

    private NumberTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        NumberReading reading = NumberText.read(text);
        if (text.length() < NumberText.LONGEST - 1
                && !NumberText.read(" " + text + " ").equals(reading)) {
            throw new AssertionError("spaces change " + text);
        }
        NumberText.read(text, "%");
        if (reading instanceof NumberReading.Value exact) {
            PrintedFigure.of(exact.value());
            NumberReading again = NumberText.read(exact.value().toPlainString().replace('.', ','));
            if (again instanceof NumberReading.Value same && same.value().compareTo(exact.value()) != 0) {
                throw new AssertionError(text + " is " + exact.value() + " and then " + same.value());
            }
        }
    }
}
