-- What a report rests on that is the consolidated output of the level below: how many of its units, and which are missing,
-- in the one line in which the workbook itself carries it. A report made by hand has no row.
CREATE TABLE carried_coverage (
    document INTEGER NOT NULL PRIMARY KEY REFERENCES document (number),
    coverage TEXT    NOT NULL
);

CREATE TABLE former_carried_coverage (
    decision INTEGER NOT NULL,
    document INTEGER NOT NULL,
    coverage TEXT    NOT NULL,
    PRIMARY KEY (decision, document)
) ${clustered};
