-- The ledger: every document that came, what became of it, and what it said.
--
-- The same text runs on SQLite and PostgreSQL. Only ${clustered} differs: SQLite keeps such a table in the order of its
-- primary key, without a second copy of the key (WITHOUT ROWID); PostgreSQL reads nothing there.
--
-- Instants are ISO 8601 text in UTC. Figures are decimal text, digit for digit as they were read, so that both engines
-- give back the same number with the same scale.

-- One row. Whoever takes the next number holds this row until the transaction ends: documents are recorded one after
-- the other, on however many nodes.
CREATE TABLE intake (
    only_row    INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    last_number INTEGER NOT NULL CHECK (last_number >= 0)
);

INSERT INTO intake (only_row, last_number) VALUES (1, 0);

CREATE TABLE document (
    number      INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
    arrival_key TEXT    NOT NULL UNIQUE,
    file        TEXT    NOT NULL,
    container   TEXT,
    sha256      TEXT    NOT NULL CHECK (length(sha256) = 64),
    source      TEXT    NOT NULL,
    sender      TEXT,
    received_at TEXT    NOT NULL,
    verdict     TEXT    NOT NULL
        CHECK (verdict IN ('accepted', 'warned', 'held', 'rejected', 'duplicate', 'superseded', 'unpacked')),
    programme   TEXT,
    period      TEXT,
    unit        TEXT,
    version     INTEGER CHECK (version > 0),
    timeliness  TEXT CHECK (timeliness IN ('on-time', 'late')),
    -- What counts, or counted once, says for whom and in which version; nothing else has a version.
    CHECK ((version IS NOT NULL) = (verdict IN ('accepted', 'warned', 'superseded'))),
    CHECK (version IS NULL OR (programme IS NOT NULL AND period IS NOT NULL AND unit IS NOT NULL))
);

CREATE INDEX document_by_content ON document (sha256);
CREATE INDEX document_by_period ON document (programme, period);

CREATE TABLE finding (
    document INTEGER NOT NULL REFERENCES document (number),
    position INTEGER NOT NULL,
    severity TEXT    NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
    code     TEXT    NOT NULL,
    sheet    TEXT,
    cell     TEXT,
    message  TEXT    NOT NULL,
    PRIMARY KEY (document, position),
    CHECK ((sheet IS NULL) = (cell IS NULL))
) ${clustered};

-- A form that was read in a document. Held documents keep theirs too, until a person decides.
CREATE TABLE content (
    document INTEGER NOT NULL REFERENCES document (number),
    form     TEXT    NOT NULL,
    kind     TEXT    NOT NULL CHECK (kind IN ('figures', 'narratives', 'entries')),
    PRIMARY KEY (document, form)
) ${clustered};

CREATE TABLE figure (
    document  INTEGER NOT NULL,
    form      TEXT    NOT NULL,
    position  INTEGER NOT NULL,
    indicator TEXT    NOT NULL,
    value     TEXT, -- null: reported as empty, which is not zero
    sheet     TEXT    NOT NULL,
    cell      TEXT    NOT NULL,
    written   TEXT    NOT NULL,
    PRIMARY KEY (document, form, position),
    FOREIGN KEY (document, form) REFERENCES content (document, form)
) ${clustered};

CREATE TABLE narrative (
    document INTEGER NOT NULL,
    form     TEXT    NOT NULL,
    position INTEGER NOT NULL,
    heading  TEXT    NOT NULL,
    text     TEXT    NOT NULL,
    sheet    TEXT    NOT NULL,
    cell     TEXT    NOT NULL,
    PRIMARY KEY (document, form, position),
    FOREIGN KEY (document, form) REFERENCES content (document, form)
) ${clustered};

CREATE TABLE entry (
    document INTEGER NOT NULL,
    form     TEXT    NOT NULL,
    position INTEGER NOT NULL,
    sheet    TEXT    NOT NULL,
    cell     TEXT    NOT NULL,
    PRIMARY KEY (document, form, position),
    FOREIGN KEY (document, form) REFERENCES content (document, form)
) ${clustered};

CREATE TABLE entry_value (
    document   INTEGER NOT NULL,
    form       TEXT    NOT NULL,
    entry      INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    column_key TEXT    NOT NULL,
    value      TEXT    NOT NULL,
    PRIMARY KEY (document, form, entry, position),
    FOREIGN KEY (document, form, entry) REFERENCES entry (document, form, position)
) ${clustered};

-- The forms that count or counted once. What counts now has no replaced_by.
CREATE TABLE submission (
    programme   TEXT    NOT NULL,
    period      TEXT    NOT NULL,
    unit        TEXT    NOT NULL,
    form        TEXT    NOT NULL,
    version     INTEGER NOT NULL CHECK (version > 0),
    document    INTEGER NOT NULL,
    replaced_by INTEGER REFERENCES document (number),
    PRIMARY KEY (programme, period, unit, form, version),
    FOREIGN KEY (document, form) REFERENCES content (document, form)
) ${clustered};

-- A period is dirty while its revision is ahead of what was last consolidated.
CREATE TABLE reporting_period (
    programme    TEXT    NOT NULL,
    period       TEXT    NOT NULL,
    revision     INTEGER NOT NULL CHECK (revision >= 0),
    consolidated INTEGER NOT NULL CHECK (consolidated >= 0 AND consolidated <= revision),
    closed_at    TEXT,
    PRIMARY KEY (programme, period)
) ${clustered};
