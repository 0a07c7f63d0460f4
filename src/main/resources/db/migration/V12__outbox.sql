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
    -- Null once it is sent, given up, kept back or dropped; else when it is to be tried next, in whole seconds.
    due_at     TEXT
);

CREATE INDEX outgoing_due ON outgoing (due_at, number);
CREATE INDEX outgoing_by_recipient ON outgoing (recipient, number);

CREATE TABLE outgoing_attempt (
    letter   INTEGER NOT NULL REFERENCES outgoing (number),
    position INTEGER NOT NULL,
    at       TEXT    NOT NULL,
    -- 'kept-back': written into a folder instead of being sent; 'released', 'dropped': the operator's word.
    outcome  TEXT    NOT NULL
             CHECK (outcome IN ('begun', 'sent', 'put-off', 'given-up', 'bounced', 'kept-back', 'released', 'dropped')),
    detail   TEXT    NOT NULL,
    PRIMARY KEY (letter, position)
) ${clustered};

-- Messages whose senders hear of them in one letter, because they sent many in an hour.
CREATE TABLE collected_answer (
    mail      INTEGER NOT NULL PRIMARY KEY REFERENCES mail (number),
    recipient TEXT    NOT NULL,
    -- When the hour is over.
    due_at    TEXT    NOT NULL,
    -- The letter that speaks of it, or null.
    letter    INTEGER REFERENCES outgoing (number)
);

CREATE INDEX collected_answer_waiting ON collected_answer (letter, due_at, mail);

-- How far the post is.
CREATE TABLE post_state (
    only_row      INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    -- Since when messages are answered; null while no mail server is set.
    answers_from  TEXT,
    -- The last decision whose sender was seen to.
    seen_decision INTEGER NOT NULL,
    -- Until when no connection is tried because the mail server could not be reached or refused us, and how often that was so in a row.
    paused_until  TEXT,
    faults        INTEGER NOT NULL
);

INSERT INTO post_state (only_row, answers_from, seen_decision, paused_until, faults) VALUES (1, NULL, 0, NULL, 0);
