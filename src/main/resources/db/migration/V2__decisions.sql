-- Decisions of people about documents. Rows are only ever added; to undo one is a decision, too.
CREATE TABLE decision (
    number     INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
    document   INTEGER NOT NULL REFERENCES document (number),
    kind       TEXT    NOT NULL CHECK (kind IN ('accept', 'assign', 'figures', 'map', 'reject', 'replay', 'undo')),
    decided_by TEXT    NOT NULL,
    decided_at TEXT    NOT NULL,
    reason     TEXT    NOT NULL,
    programme  TEXT,
    period     TEXT,
    unit       TEXT,
    undoes     INTEGER UNIQUE REFERENCES decision (number),
    CHECK ((kind = 'assign') = (programme IS NOT NULL OR period IS NOT NULL OR unit IS NOT NULL)),
    CHECK ((kind = 'undo') = (undoes IS NOT NULL))
);

CREATE INDEX decision_by_document ON decision (document);

CREATE TABLE decision_figure (
    decision  INTEGER NOT NULL REFERENCES decision (number),
    position  INTEGER NOT NULL,
    indicator TEXT    NOT NULL,
    value     TEXT, -- null: the figure counts as not reported
    PRIMARY KEY (decision, position)
) ${clustered};

-- What an acceptance explained, so that it is explained when the unit sends the same figures again.
CREATE TABLE explained (
    programme TEXT    NOT NULL,
    period    TEXT    NOT NULL,
    unit      TEXT    NOT NULL,
    decision  INTEGER NOT NULL REFERENCES decision (number),
    subject   TEXT    NOT NULL,
    PRIMARY KEY (programme, period, unit, decision, subject)
) ${clustered};

ALTER TABLE finding ADD COLUMN explained_by INTEGER REFERENCES decision (number);

-- A figure that counts in the place of the one that was read, which stays in its row.
CREATE TABLE figure_correction (
    document  INTEGER NOT NULL,
    form      TEXT    NOT NULL,
    indicator TEXT    NOT NULL,
    value     TEXT,
    corrected_by INTEGER NOT NULL REFERENCES decision (number),
    PRIMARY KEY (document, form, indicator),
    FOREIGN KEY (document, form) REFERENCES content (document, form)
) ${clustered};

-- What a document was before a decision, row by row, so that undoing brings back exactly that.
CREATE TABLE former_document (
    decision   INTEGER NOT NULL PRIMARY KEY REFERENCES decision (number),
    verdict    TEXT    NOT NULL,
    programme  TEXT,
    period     TEXT,
    unit       TEXT,
    timeliness TEXT
);

CREATE TABLE former_finding (
    decision     INTEGER NOT NULL REFERENCES decision (number),
    document     INTEGER NOT NULL,
    position     INTEGER NOT NULL,
    severity     TEXT    NOT NULL,
    code         TEXT    NOT NULL,
    sheet        TEXT,
    cell         TEXT,
    message      TEXT    NOT NULL,
    explained_by INTEGER,
    PRIMARY KEY (decision, document, position)
) ${clustered};

CREATE TABLE former_content (
    decision INTEGER NOT NULL REFERENCES decision (number),
    document INTEGER NOT NULL,
    form     TEXT    NOT NULL,
    kind     TEXT    NOT NULL,
    PRIMARY KEY (decision, document, form)
) ${clustered};

CREATE TABLE former_figure (
    decision  INTEGER NOT NULL REFERENCES decision (number),
    document  INTEGER NOT NULL,
    form      TEXT    NOT NULL,
    position  INTEGER NOT NULL,
    indicator TEXT    NOT NULL,
    value     TEXT,
    sheet     TEXT    NOT NULL,
    cell      TEXT    NOT NULL,
    written   TEXT    NOT NULL,
    PRIMARY KEY (decision, document, form, position)
) ${clustered};

CREATE TABLE former_figure_correction (
    decision    INTEGER NOT NULL REFERENCES decision (number),
    document    INTEGER NOT NULL,
    form        TEXT    NOT NULL,
    indicator   TEXT    NOT NULL,
    value       TEXT,
    corrected_by INTEGER NOT NULL,
    PRIMARY KEY (decision, document, form, indicator)
) ${clustered};

CREATE TABLE former_narrative (
    decision INTEGER NOT NULL REFERENCES decision (number),
    document INTEGER NOT NULL,
    form     TEXT    NOT NULL,
    position INTEGER NOT NULL,
    heading  TEXT    NOT NULL,
    text     TEXT    NOT NULL,
    sheet    TEXT    NOT NULL,
    cell     TEXT    NOT NULL,
    PRIMARY KEY (decision, document, form, position)
) ${clustered};

CREATE TABLE former_entry (
    decision INTEGER NOT NULL REFERENCES decision (number),
    document INTEGER NOT NULL,
    form     TEXT    NOT NULL,
    position INTEGER NOT NULL,
    sheet    TEXT    NOT NULL,
    cell     TEXT    NOT NULL,
    PRIMARY KEY (decision, document, form, position)
) ${clustered};

CREATE TABLE former_entry_value (
    decision   INTEGER NOT NULL REFERENCES decision (number),
    document   INTEGER NOT NULL,
    form       TEXT    NOT NULL,
    entry      INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    column_key TEXT    NOT NULL,
    value      TEXT    NOT NULL,
    PRIMARY KEY (decision, document, form, entry, position)
) ${clustered};
