-- A message that was worked off.
INSERT INTO mail (number, arrival_key, box, sha256, received_at, taken_at, sender, subject, message_id, thread, said, authentication, nature, purpose, worked_at, answered_at) VALUES
 (1, 'mail:bc:7:1', 'bc', '7777777777777777777777777777777777777777777777777777777777777777', '2024-05-02T01:00:00Z', '2024-05-02T01:00:05Z', 'pdt@vinhcuu.vn', 'Báo cáo 6 tháng', '<1@vinhcuu.vn>', '', 'Kính gửi', NULL, 'person', 'report', '2024-05-02T01:00:06Z', '2024-05-02T01:00:07Z');
