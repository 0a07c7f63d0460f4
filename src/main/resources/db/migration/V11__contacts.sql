-- Who may send for which unit. Rows are only ever added; who may now follows from the last of each address and unit.
CREATE TABLE contact_event (
    number     INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
    kind       TEXT    NOT NULL CHECK (kind IN ('add', 'remove')),
    -- An address, or a domain with @ before it; in lower case.
    address    TEXT    NOT NULL,
    unit       TEXT    NOT NULL,
    -- 'unit', or 'below': for the units below it too.
    scope      TEXT    NOT NULL CHECK (scope IN ('unit', 'below')),
    name       TEXT    NOT NULL,
    phone      TEXT    NOT NULL,
    decided_by TEXT    NOT NULL,
    decided_at TEXT    NOT NULL,
    reason     TEXT    NOT NULL
);

CREATE INDEX contact_event_by_address ON contact_event (address, number);
