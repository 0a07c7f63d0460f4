-- What words of a unit's own mean in its reports, by a decision that maps them. They hold while the decision stands.
CREATE TABLE wording (
    decision  INTEGER NOT NULL PRIMARY KEY REFERENCES decision (number),
    programme TEXT    NOT NULL,
    unit      TEXT    NOT NULL,
    kind      TEXT    NOT NULL CHECK (kind IN ('row', 'heading')),
    written   TEXT    NOT NULL,
    meaning   TEXT    NOT NULL -- of a row an indicator's code, of a heading a column's role
) ${clustered};
