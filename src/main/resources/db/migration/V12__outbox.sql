-- Letters to be sent. The whole message is kept under its SHA-256 before its row is written. Nothing is ever removed; what becomes of a
-- letter is in its attempts.
CREATE TABLE outgoing (
    number     INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
    -- What it is written for, e.g. reply:12. Of one occasion there is one letter, however often the work is done again.
    occasion   TEXT    NOT NULL UNIQUE,
    recipient  TEXT    NOT NULL,
    subject    TEXT    NOT NULL,
    message_id TEXT    NOT NULL UNIQUE,
    sha256     TEXT    NOT NULL CHECK (length(sha256) = 64),
    written_at TEXT    NOT NULL,
    -- The message that it answers, or null.
    mail       INTEGER REFERENCES mail (number),
    -- Null once it is sent or given up; else when it is to be tried next.
    due_at     TEXT
);

CREATE INDEX outgoing_due ON outgoing (due_at, number);
CREATE INDEX outgoing_by_recipient ON outgoing (recipient, number);

CREATE TABLE outgoing_attempt (
    letter   INTEGER NOT NULL REFERENCES outgoing (number),
    position INTEGER NOT NULL,
    at       TEXT    NOT NULL,
    outcome  TEXT    NOT NULL CHECK (outcome IN ('begun', 'sent', 'put-off', 'given-up', 'bounced')),
    detail   TEXT    NOT NULL,
    PRIMARY KEY (letter, position)
) ${clustered};
