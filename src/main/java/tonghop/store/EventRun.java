package tonghop.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does again what an event says, on a ledger made from the events before it. */
final class EventRun {

    private final Session session;
    private final List<String> statements = new ArrayList<>();
    private final List<@Nullable Object[]> last = new ArrayList<>();

    private EventRun(Session session) {
        this.session = session;
    }

    /** @throws SQLException also where the payload is not what {@link EventDraft} writes */
    static void run(Event event, Session session) throws SQLException {
        var run = new EventRun(session);
        try {
            for (String line : event.payload().split("\n")) {
                run.line(line);
            }
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new SQLException("not an event", "22000", e);
        }
    }

    private void line(String line) throws SQLException {
        if (line.startsWith("+ ")) {
            String sql = line.substring(2);
            // Nothing but changes of the tables: an event that somebody forged opens no file.
            if (!sql.equals(Journal.change(sql))) {
                throw new SQLException("not a change", "22000");
            }
            statements.add(sql);
            last.add(new Object[0]);
        } else if (line.equals("! " + ChainStart.EMPTY)) {
            empty();
        } else if (!line.startsWith("! ")) {
            again(line);
        }
    }

    private void again(String line) throws SQLException {
        int end = line.indexOf('\t');
        int number = Integer.parseInt(end < 0 ? line : line.substring(0, end));
        String[] written = end < 0 ? new String[0] : line.substring(end + 1).split("\t", -1);
        var values = new @Nullable Object[written.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = written[i].equals("\"") ? last.get(number)[i] : value(written[i]);
        }
        last.set(number, values);
        session.execute(statements.get(number), values);
    }

    private static @Nullable Object value(String written) throws SQLException {
        return switch (written.charAt(0)) {
            case 'n' -> null;
            case 'i' -> Long.valueOf(written.substring(1));
            case 's' -> written.indexOf('\\') < 0 ? written.substring(1) : unescaped(written);
            default -> throw new SQLException("not a value", "22000");
        };
    }

    private static String unescaped(String written) {
        var text = new StringBuilder(written.length());
        for (int i = 1; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\') {
                i++;
                c = switch (written.charAt(i)) {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> written.charAt(i);
                };
            }
            text.append(c);
        }
        return text.toString();
    }

    /** What the schema itself put into the tables is said once more by the events that follow. */
    private void empty() throws SQLException {
        for (Table table : Table.recorded(session.connection())) {
            session.execute("DELETE FROM " + table.name());
        }
    }
}
