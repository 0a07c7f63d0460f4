-- The chain of events: every change of every other table, statement by statement, each event with the hash of the one before it. What the
-- tables say follows from it, and so does what they said after any earlier event. Rows are only ever added; the database refuses the rest.
CREATE TABLE event (
    sequence INTEGER NOT NULL PRIMARY KEY CHECK (sequence > 0),
    -- When, by the program's clock; ISO 8601 text in UTC.
    at       TEXT    NOT NULL,
    -- What about, e.g. document and its number.
    kind     TEXT    NOT NULL,
    subject  TEXT    NOT NULL,
    -- What was changed.
    payload  TEXT    NOT NULL,
    -- Of the event before it; zeros for the first.
    previous TEXT    NOT NULL CHECK (length(previous) = 64),
    hash     TEXT    NOT NULL CHECK (length(hash) = 64)
);

${event_guard}

-- One row. Whoever appends holds it until the transaction ends: events follow one another, on however many nodes.
CREATE TABLE event_head (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    sequence INTEGER NOT NULL CHECK (sequence >= 0),
    hash     TEXT    NOT NULL CHECK (length(hash) = 64),
    -- The schema whose tables the last events are about; 0 before the first event.
    tables   INTEGER NOT NULL
);

INSERT INTO event_head (only_row, sequence, hash, tables)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', 0);

-- The files that were put into the out folder. Rows are only ever added.
CREATE TABLE made_output (
    number      INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
    programme   TEXT    NOT NULL,
    period      TEXT    NOT NULL,
    -- The state of the period that they show.
    revision    INTEGER NOT NULL,
    -- The last events before and after the ledger was read for them.
    seen_first  INTEGER NOT NULL,
    seen_last   INTEGER NOT NULL,
    -- When they were made, by which it is judged what is overdue.
    made_at     TEXT    NOT NULL,
    sha256      TEXT    NOT NULL CHECK (length(sha256) = 64),
    json_sha256 TEXT    NOT NULL CHECK (length(json_sha256) = 64),
    -- SHA-256 over the definitions that they were made by.
    definitions TEXT    NOT NULL CHECK (length(definitions) = 64)
);

CREATE INDEX made_output_by_period ON made_output (programme, period, number);

-- Kept bytes that were removed because an office no longer keeps what is so old. Rows are only ever added.
CREATE TABLE removed_original (
    number        INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
    sha256        TEXT    NOT NULL CHECK (length(sha256) = 64),
    removed_by    TEXT    NOT NULL,
    removed_at    TEXT    NOT NULL,
    -- The setting that asked for it, with its value.
    setting       TEXT    NOT NULL,
    -- The last document's number then: bytes that came again later are kept again.
    last_document INTEGER NOT NULL
);

CREATE INDEX removed_original_by_content ON removed_original (sha256);
