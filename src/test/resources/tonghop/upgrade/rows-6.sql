-- What came back on it.
INSERT INTO answer (number, programme, period, version, kind, recorded_by, recorded_at, reason) VALUES (1, 'dvcq-bdt-dongnai', '2024-6M', 1, 'returned', 'Lan', '2024-05-08T01:00:00Z', 'Công văn 12');
INSERT INTO remark (number, answer, unit, indicator, text, document, sheet, cell) VALUES (1, 1, 'vinh-cuu', '1.2', 'Đề nghị kiểm tra lại', 2, 'Biểu 01', 'D15');
