-- What a first version wrote: a report and its correction, one held, one rejected, and the same file again.
UPDATE intake SET last_number = 5;
INSERT INTO document (number, arrival_key, file, container, sha256, source, sender, received_at, verdict, programme, period, unit, version, timeliness) VALUES
 (1, 'folder:a.xlsx:1', 'Vĩnh Cửu - 6 tháng.xlsx', NULL, '1111111111111111111111111111111111111111111111111111111111111111', 'folder', NULL, '2024-05-02T01:30:00Z', 'superseded', 'dvcq-bdt-dongnai', '2024-6M', 'vinh-cuu', 1, 'on-time'),
 (2, 'folder:b.xlsx:2', 'Vĩnh Cửu - 6 tháng (sửa).xlsx', NULL, '2222222222222222222222222222222222222222222222222222222222222222', 'folder', NULL, '2024-05-03T01:30:00.123Z', 'warned', 'dvcq-bdt-dongnai', '2024-6M', 'vinh-cuu', 2, 'on-time'),
 (3, 'folder:c.xlsx:3', 'Tân Phú.xlsx', NULL, '3333333333333333333333333333333333333333333333333333333333333333', 'folder', NULL, '2024-05-03T02:00:00Z', 'held', 'dvcq-bdt-dongnai', '2024-6M', 'tan-phu', NULL, 'on-time'),
 (4, 'folder:d.pdf:4', 'quét.pdf', 'goi.zip', '4444444444444444444444444444444444444444444444444444444444444444', 'folder', NULL, '2024-05-03T02:00:00Z', 'rejected', NULL, NULL, NULL, NULL, NULL),
 (5, 'folder:e.xlsx:5', 'Vĩnh Cửu lại.xlsx', NULL, '2222222222222222222222222222222222222222222222222222222222222222', 'folder', NULL, '2024-05-04T01:30:00Z', 'duplicate', 'dvcq-bdt-dongnai', '2024-6M', 'vinh-cuu', NULL, NULL);
INSERT INTO finding (document, position, severity, code, sheet, cell, message) VALUES
 (2, 0, 'warning', 'figure-jumps', 'Biểu 01', 'D15', 'Ô D15 cao hơn nhiều so với kỳ trước.'),
 (3, 0, 'error', 'figure-unclear', 'Biểu 01', 'D15', 'Ô D15 ghi “khoảng 150”, không đọc được thành một con số.'),
 (4, 0, 'error', 'document-not-spreadsheet', NULL, NULL, 'Tệp là tài liệu PDF.');
INSERT INTO content (document, form, kind) VALUES (1, '01', 'figures'), (2, '01', 'figures'), (2, '02', 'narratives'), (2, '03', 'entries'), (3, '01', 'figures');
INSERT INTO figure (document, form, position, indicator, value, sheet, cell, written) VALUES
 (1, '01', 0, '1.1', '28', 'Biểu 01', 'D14', '28'), (1, '01', 1, '1.2', '100', 'Biểu 01', 'D15', '100'),
 (2, '01', 0, '1.1', '29', 'Biểu 01', 'D14', '29'), (2, '01', 1, '1.2', '1150', 'Biểu 01', 'D15', '1.150'), (2, '01', 2, '1.3', NULL, 'Biểu 01', 'D16', ''),
 (3, '01', 0, '1.1', '7', 'Biểu 01', 'D14', '7');
INSERT INTO narrative (document, form, position, heading, text, sheet, cell) VALUES (2, '02', 0, 'Kết quả nổi bật', 'Đã ban hành kế hoạch.', 'Biểu 02', 'C6');
INSERT INTO entry (document, form, position, sheet, cell) VALUES (2, '03', 0, 'Biểu 03', 'A6');
INSERT INTO entry_value (document, form, entry, position, column_key, value) VALUES (2, '03', 0, 0, 'number', '1'), (2, '03', 0, 1, 'name', 'Tổ dân vận ấp 1');
INSERT INTO submission (programme, period, unit, form, version, document, replaced_by) VALUES
 ('dvcq-bdt-dongnai', '2024-6M', 'vinh-cuu', '01', 1, 1, 2), ('dvcq-bdt-dongnai', '2024-6M', 'vinh-cuu', '01', 2, 2, NULL),
 ('dvcq-bdt-dongnai', '2024-6M', 'vinh-cuu', '02', 1, 2, NULL), ('dvcq-bdt-dongnai', '2024-6M', 'vinh-cuu', '03', 1, 2, NULL);
INSERT INTO reporting_period (programme, period, revision, consolidated) VALUES ('dvcq-bdt-dongnai', '2024-6M', 3, 2);
