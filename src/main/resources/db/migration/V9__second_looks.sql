-- The reports that are looked at again before their period is consolidated: what they rest on has changed since.
CREATE TABLE second_look (
    programme TEXT NOT NULL,
    period    TEXT NOT NULL,
    unit      TEXT NOT NULL,
    PRIMARY KEY (programme, period, unit)
) ${clustered};
