-- An output that was delivered.
INSERT INTO delivered_output (programme, period, version, sha256, json_sha256, delivered_by, delivered_at, reason) VALUES
 ('dvcq-bdt-dongnai', '2024-6M', 1, '5555555555555555555555555555555555555555555555555555555555555555', '6666666666666666666666666666666666666666666666666666666666666666', 'Lan', '2024-05-07T01:00:00Z', 'Trình ký');
INSERT INTO delivered_fact (programme, period, version, position, unit, form, code, label, value, document) VALUES ('dvcq-bdt-dongnai', '2024-6M', 1, 0, 'vinh-cuu', '01', '1.1', 'Số văn bản', '31', 2);
