-- What came by mail. A message is written down once its raw bytes are kept; then it may leave the mailbox's inbox. What is in it goes
-- into the ledger under arrival_key, and the message is worked off. Instants are ISO 8601 text in UTC.
CREATE TABLE mail (
    number         INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
    -- The mailbox with the server's own number of the message: the same after a crash and a second delivery.
    arrival_key    TEXT    NOT NULL UNIQUE,
    box            TEXT    NOT NULL,
    sha256         TEXT    NOT NULL CHECK (length(sha256) = 64),
    received_at    TEXT    NOT NULL,
    taken_at       TEXT    NOT NULL,
    -- The address in From, in lower case. Anyone may write anything there.
    sender         TEXT,
    subject        TEXT    NOT NULL,
    message_id     TEXT,
    -- References and In-Reply-To, oldest first, separated by spaces.
    thread         TEXT    NOT NULL,
    said           TEXT    NOT NULL,
    -- The topmost Authentication-Results, as it stands; null where there is none.
    authentication TEXT,
    nature         TEXT    NOT NULL CHECK (nature IN ('person', 'automatic', 'list', 'bounce')),
    purpose        TEXT    NOT NULL CHECK (purpose IN ('report', 'check')),
    -- When all that is in it was in the ledger, and when it was seen to that its sender hears of it.
    worked_at      TEXT,
    answered_at    TEXT,
    CHECK (answered_at IS NULL OR worked_at IS NOT NULL)
);

CREATE INDEX mail_in_hand ON mail (answered_at, worked_at, number);
CREATE INDEX mail_by_sender ON mail (sender, number);
