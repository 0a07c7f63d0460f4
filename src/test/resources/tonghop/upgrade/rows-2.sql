-- Decisions: a figure corrected, a query explained, the states before them.
INSERT INTO decision (number, document, kind, decided_by, decided_at, reason) VALUES
 (1, 2, 'figures', 'Lan', '2024-05-06T01:00:00Z', 'Đã hỏi lại đơn vị'), (2, 2, 'accept', 'Lan', '2024-05-06T02:00:00Z', 'Có hội nghị lớn');
INSERT INTO decision_figure (decision, position, indicator, value) VALUES (1, 0, '1.1', '31');
INSERT INTO figure_correction (document, form, indicator, value, corrected_by) VALUES (2, '01', '1.1', '31', 1);
INSERT INTO explained (programme, period, unit, decision, subject) VALUES ('dvcq-bdt-dongnai', '2024-6M', 'vinh-cuu', 2, 'figure-jumps:1.2:1150');
UPDATE finding SET explained_by = 2 WHERE document = 2;
INSERT INTO former_document (decision, verdict, programme, period, unit, timeliness) VALUES (1, 'warned', 'dvcq-bdt-dongnai', '2024-6M', 'vinh-cuu', 'on-time');
INSERT INTO former_finding (decision, document, position, severity, code, sheet, cell, message, explained_by) VALUES (1, 2, 0, 'warning', 'figure-jumps', 'Biểu 01', 'D15', 'Ô D15 cao hơn nhiều so với kỳ trước.', NULL);
INSERT INTO former_content (decision, document, form, kind) VALUES (1, 2, '01', 'figures');
INSERT INTO former_figure (decision, document, form, position, indicator, value, sheet, cell, written) VALUES (1, 2, '01', 0, '1.1', '29', 'Biểu 01', 'D14', '29');
