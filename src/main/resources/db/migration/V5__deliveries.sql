-- The outputs that were approved for the receiving office. Rows are only ever added; the bytes are kept under their hashes.
CREATE TABLE delivered_output (
    programme    TEXT    NOT NULL,
    period       TEXT    NOT NULL,
    version      INTEGER NOT NULL CHECK (version > 0),
    sha256       TEXT    NOT NULL CHECK (length(sha256) = 64),
    json_sha256  TEXT    NOT NULL CHECK (length(json_sha256) = 64),
    delivered_by TEXT    NOT NULL,
    delivered_at TEXT    NOT NULL,
    reason       TEXT    NOT NULL,
    PRIMARY KEY (programme, period, version)
) ${clustered};

-- What a delivered output told its reader, so that the next one can say what changed.
CREATE TABLE delivered_fact (
    programme TEXT    NOT NULL,
    period    TEXT    NOT NULL,
    version   INTEGER NOT NULL,
    position  INTEGER NOT NULL,
    unit      TEXT    NOT NULL, -- empty: of all units
    form      TEXT    NOT NULL, -- empty: whether the unit reported
    code      TEXT    NOT NULL,
    label     TEXT    NOT NULL,
    value     TEXT,
    document  INTEGER NOT NULL, -- 0: of several or none
    PRIMARY KEY (programme, period, version, position),
    FOREIGN KEY (programme, period, version) REFERENCES delivered_output (programme, period, version)
) ${clustered};
