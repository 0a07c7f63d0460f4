-- A letter that went out.
INSERT INTO outgoing (number, occasion, recipient, subject, message_id, sha256, written_at, mail, due_at) VALUES
 (1, 'reply:1', 'pdt@vinhcuu.vn', 'Đã nhận báo cáo', '<abc@so.vn>', '8888888888888888888888888888888888888888888888888888888888888888', '2024-05-02T01:00:07Z', 1, NULL);
INSERT INTO outgoing_attempt (letter, position, at, outcome, detail) VALUES (1, 0, '2024-05-02T01:00:08Z', 'begun', ''), (1, 1, '2024-05-02T01:00:09Z', 'sent', '');
UPDATE post_state SET answers_from = '2024-05-01T00:00:00Z', seen_decision = 3;
