-- What people do to periods: open one, close it, reopen it for a unit. Rows are only ever added; whether a period is closed
-- follows from the last of them, and is kept nowhere else.
CREATE TABLE period_event (
    number     INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
    programme  TEXT    NOT NULL,
    period     TEXT    NOT NULL,
    kind       TEXT    NOT NULL CHECK (kind IN ('open', 'close', 'reopen')),
    decided_by TEXT    NOT NULL,
    decided_at TEXT    NOT NULL,
    reason     TEXT    NOT NULL,
    -- Of a reopening: for which unit, and the last day. Days are ISO 8601.
    unit       TEXT,
    last_day   TEXT,
    -- Of an ad hoc period: what it was opened for, which days its data are of, the last day on time.
    title      TEXT,
    data_from  TEXT,
    data_to    TEXT,
    due        TEXT,
    CHECK ((kind = 'reopen') = (unit IS NOT NULL)),
    CHECK ((unit IS NULL) = (last_day IS NULL)),
    CHECK (title IS NULL OR kind = 'open'),
    CHECK ((title IS NULL) = (data_from IS NULL) AND (title IS NULL) = (data_to IS NULL) AND (title IS NULL) = (due IS NULL))
);

CREATE INDEX period_event_by_period ON period_event (programme, period);

-- The forms that an ad hoc period asks for, and the units that owe it.
CREATE TABLE period_event_item (
    event    INTEGER NOT NULL REFERENCES period_event (number),
    kind     TEXT    NOT NULL CHECK (kind IN ('form', 'unit')),
    position INTEGER NOT NULL,
    code     TEXT    NOT NULL,
    PRIMARY KEY (event, kind, position)
) ${clustered};

ALTER TABLE reporting_period DROP COLUMN closed_at;
