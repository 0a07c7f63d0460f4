-- What came back from the receiving office on a delivered output. Rows are only ever added.
CREATE TABLE answer (
    number      INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
    programme   TEXT    NOT NULL,
    period      TEXT    NOT NULL,
    version     INTEGER NOT NULL,
    kind        TEXT    NOT NULL CHECK (kind IN ('acknowledged', 'returned', 'signed')),
    recorded_by TEXT    NOT NULL,
    recorded_at TEXT    NOT NULL,
    reason      TEXT    NOT NULL,
    file        TEXT, -- of a signed scan, whose bytes are kept under their hash
    sha256      TEXT CHECK (length(sha256) = 64),
    FOREIGN KEY (programme, period, version) REFERENCES delivered_output (programme, period, version),
    CHECK ((kind = 'signed') = (sha256 IS NOT NULL)),
    CHECK ((kind = 'signed') = (file IS NOT NULL))
);

-- A remark of the receiving office, and the cell that the figure it is about was read from.
CREATE TABLE remark (
    number    INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
    answer    INTEGER NOT NULL REFERENCES answer (number),
    unit      TEXT, -- null: on the whole output
    indicator TEXT,
    text      TEXT    NOT NULL,
    document  INTEGER REFERENCES document (number),
    sheet     TEXT,
    cell      TEXT,
    CHECK ((sheet IS NULL) = (cell IS NULL)),
    CHECK (indicator IS NULL OR unit IS NOT NULL)
);

CREATE TABLE remark_closing (
    remark    INTEGER NOT NULL PRIMARY KEY REFERENCES remark (number),
    closed_by TEXT    NOT NULL,
    closed_at TEXT    NOT NULL,
    reason    TEXT    NOT NULL
) ${clustered};
