-- A report that rests on the consolidated output of the level below.
INSERT INTO carried_coverage (document, coverage) VALUES (2, 'dựa trên 4/4 đơn vị');
