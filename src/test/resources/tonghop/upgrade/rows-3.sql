-- What a unit's own words mean.
INSERT INTO decision (number, document, kind, decided_by, decided_at, reason) VALUES (3, 3, 'map', 'Lan', '2024-05-06T03:00:00Z', 'Tên dòng cũ');
INSERT INTO wording (decision, programme, unit, kind, written, meaning) VALUES (3, 'dvcq-bdt-dongnai', 'tan-phu', 'row', 'so van ban', '1.1');
