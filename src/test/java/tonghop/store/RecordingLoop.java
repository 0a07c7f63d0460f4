package tonghop.store;

import static tonghop.store.Samples.accepted;
import static tonghop.store.Samples.arrival;
import static tonghop.store.Samples.entries;
import static tonghop.store.Samples.figures;
import static tonghop.store.Samples.narratives;
import static tonghop.store.Samples.report;

/** Records reports of a few units until it is killed, and says each number once it is committed. */
final class RecordingLoop {

    static final int UNITS = 4;
    static final int FIGURES = 61;
    static final int ENTRIES = 5;

    private RecordingLoop() {}

    public static void main(String[] arguments) {
        int first = Integer.parseInt(arguments[2]);
        System.out.println("start");
        try (var store = Store.open(Child.settings(arguments))) {
            for (int i = first; ; i++) {
                var report =
                        report("u" + i % UNITS, figures("01", FIGURES, i), narratives("02"), entries("03", ENTRIES));
                System.out.println(store.record(arrival(i), accepted(report)).number());
            }
        }
    }
}
