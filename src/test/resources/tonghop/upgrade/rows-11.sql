-- Who may send.
INSERT INTO contact_event (number, kind, address, unit, scope, name, phone, decided_by, decided_at, reason) VALUES
 (1, 'add', 'pdt@vinhcuu.vn', 'vinh-cuu', 'unit', 'Chị Hoa', '', 'Lan', '2024-04-01T01:00:00Z', 'Công văn 11');
