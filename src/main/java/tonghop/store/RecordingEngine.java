package tonghop.store;

import java.sql.SQLException;
import java.time.Clock;

/** A database of which every change is an event of the chain, in the same transaction. */
record RecordingEngine(Engine engine, Clock clock) implements Engine {

    /** Where the chain has not begun, or the tables are newer than it knows, it says so first. */
    static RecordingEngine over(Engine engine, Clock clock) {
        try {
            ChainStart.ensure(engine, clock);
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
        return new RecordingEngine(engine, clock);
    }

    @Override
    public <T> T write(Work<T> work) {
        return engine.write(session -> recorded(session, work));
    }

    private <T> T recorded(Session session, Work<T> work) throws SQLException {
        var journal = new Journal();
        session.follow(journal);
        try {
            T result = work.run(session);
            new EventRows(session).append(journal, clock.instant());
            return result;
        } finally {
            session.follow(null);
        }
    }

    @Override
    public <T> T read(Work<T> work) {
        return engine.read(work);
    }

    @Override
    public void close() {
        engine.close();
    }
}
