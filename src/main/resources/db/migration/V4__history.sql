-- A unit's reports of other periods are asked for whenever a report of it comes.
CREATE INDEX submission_by_unit ON submission (programme, unit, period);

-- What an office wrote beside a figure; most figures have nothing beside them.
CREATE TABLE figure_note (
    document  INTEGER NOT NULL,
    form      TEXT    NOT NULL,
    indicator TEXT    NOT NULL,
    note      TEXT    NOT NULL,
    PRIMARY KEY (document, form, indicator),
    FOREIGN KEY (document, form) REFERENCES content (document, form)
) ${clustered};

CREATE TABLE former_figure_note (
    decision  INTEGER NOT NULL REFERENCES decision (number),
    document  INTEGER NOT NULL,
    form      TEXT    NOT NULL,
    indicator TEXT    NOT NULL,
    note      TEXT    NOT NULL,
    PRIMARY KEY (decision, document, form, indicator)
) ${clustered};

-- Where the report itself explains a query; what a decision explains has explained_by.
ALTER TABLE finding ADD COLUMN sender_says TEXT;
ALTER TABLE former_finding ADD COLUMN sender_says TEXT;

-- Of an acceptance that explains queries about a report that counts: which, a cell or a finding's code, empty for all.
ALTER TABLE decision ADD COLUMN explains TEXT;
