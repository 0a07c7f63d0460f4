-- An ad hoc period that was opened.
INSERT INTO period_event (number, programme, period, kind, decided_by, decided_at, reason, title, data_from, data_to, due) VALUES
 (1, 'dvcq-bdt-dongnai', '2024-AH-bao-lu', 'open', 'Lan', '2024-05-09T01:00:00Z', 'Công văn 13', 'Đột xuất về bão lũ', '2024-05-01', '2024-05-10', '2024-05-20');
INSERT INTO period_event_item (event, kind, position, code) VALUES (1, 'form', 0, '01'), (1, 'unit', 0, 'vinh-cuu');
