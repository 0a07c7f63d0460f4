-- A report to be looked at again.
INSERT INTO second_look (programme, period, unit) VALUES ('dvcq-bdt-dongnai', '2024-6M', 'tan-phu');
