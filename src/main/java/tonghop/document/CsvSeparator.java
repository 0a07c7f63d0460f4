package tonghop.document;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the separator of a text of fields: said in its first line ({@code sep=;}, as Excel has it), else the one that
 * cuts its rows into the same number of fields.
 */
final class CsvSeparator {

    private static final Pattern SAID = Pattern.compile("(?i)\\A\"?sep=(.)\"?(?:\\r\\n?|\\n|\\z)");
    private static final List<Character> USUAL = List.of('\t', ';', ',', '|');
    private static final int ROWS = 500;

    /**
     * @param start where the first row begins, after the line that says the separator
     */
    record Found(char separator, int start) {}

    /**
     * How a separator cuts the rows.
     *
     * @param rows that are not blank
     * @param agreeing rows with as many fields as most that have several
     */
    private record Cut(char separator, int rows, int agreeing, int fields) {

        boolean everywhere() {
            return agreeing > 0 && agreeing == rows;
        }
    }

    private CsvSeparator() {}

    /** @throws Refusal where two separators would do equally well */
    static Found in(String text) {
        Matcher said = SAID.matcher(text);
        if (said.find()) {
            return new Found(said.group(1).charAt(0), said.end());
        }
        List<Cut> cuts = USUAL.stream()
                .flatMap(separator -> Stream.ofNullable(cut(text, separator)))
                .toList();
        List<Cut> everywhere = cuts.stream().filter(Cut::everywhere).toList();
        return new Found(best(everywhere.isEmpty() ? cuts : everywhere), 0);
    }

    private static char best(List<Cut> cuts) {
        List<Cut> ordered = cuts.stream()
                .sorted(Comparator.comparingInt(Cut::agreeing)
                        .thenComparingInt(Cut::fields)
                        .reversed())
                .toList();
        boolean noneFits = ordered.isEmpty() || ordered.get(0).agreeing == 0;
        if (noneFits && ordered.size() < USUAL.size()) {
            throw Refusal.damaged("dấu ngoặc kép đặt sai chỗ nên không tách được các cột");
        }
        boolean tie = ordered.size() > 1
                && !noneFits
                && ordered.get(0).agreeing == ordered.get(1).agreeing
                && ordered.get(0).fields == ordered.get(1).fields;
        if (tie) {
            throw Refusal.damaged("không rõ các cột phân cách nhau bằng dấu “" + ordered.get(0).separator
                    + "” hay dấu “" + ordered.get(1).separator + "”");
        }
        return ordered.get(0).separator;
    }

    /** @return null where the quotes do not go with that separator */
    private static @Nullable Cut cut(String text, char separator) {
        Map<Integer, Integer> rowsByFields = new HashMap<>();
        int rows = 0;
        boolean isProse = true;
        try (CsvReader<CsvRecord> reader = CsvFields.reader(separator).ofCsvRecord(text)) {
            for (CsvRecord row : (Iterable<CsvRecord>) reader.stream().limit(ROWS)::iterator) {
                rows += row.getFields().stream().allMatch(String::isBlank) ? 0 : 1;
                rowsByFields.merge(row.getFieldCount(), 1, Integer::sum);
                isProse &= row.getFields().stream().skip(1).allMatch(field -> field.startsWith(" "));
            }
        } catch (CsvParseException | java.io.IOException e) {
            return null;
        }
        if (isProse) {
            // A mark that always stands before a space belongs to sentences.
            return new Cut(separator, rows, 0, 1);
        }
        rowsByFields.remove(1);
        Map.Entry<Integer, Integer> most = rowsByFields.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElse(Map.entry(1, 0));
        return new Cut(separator, rows, most.getValue(), most.getKey());
    }
}
