package tonghop.workbook;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names for the sheets of one workbook, within what Excel allows: 31 characters, no {@code []:*?/\}, no two alike. */
final class SheetNames {

    private static final int LIMIT = 31;

    private final Set<String> taken = new HashSet<>();

    /** A name from a title of any kind; cut between phrases or else words, numbered if the workbook has it already. */
    String name(String title) {
        String wanted = cut(legal(title), LIMIT);
        String name = wanted;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String number = " (" + i + ")";
            name = cut(wanted, LIMIT - number.length()) + number;
        }
        return name;
    }

    /** The name as a formula writes it. */
    static String quoted(String name) {
        return "'" + name.replace("'", "''") + "'";
    }

    private static String legal(String title) {
        String legal = CellText.clean(title)
                .replaceAll("[\\[\\]:*?/\\\\\"“”]", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[' ]+|[' ]+$", "");
        return legal.isEmpty() ? "Trang" : legal;
    }

    private static String cut(String name, int limit) {
        if (name.length() <= limit) {
            return name;
        }
        int phrase = name.lastIndexOf(", ", limit);
        int space = name.lastIndexOf(' ', limit);
        int end = phrase > limit / 2 ? phrase : space > limit / 2 ? space : limit;
        String cut = name.substring(0, end);
        return cut.replaceAll("[',;\\- ]+$|[\\uD800-\\uDBFF]$", "");
    }
}
