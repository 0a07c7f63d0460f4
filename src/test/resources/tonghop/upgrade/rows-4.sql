-- Notes beside figures, and what a sender or a decision explains.
INSERT INTO figure_note (document, form, indicator, note) VALUES (2, '01', '1.2', 'Có hội nghị lớn');
UPDATE finding SET sender_says = 'Có hội nghị lớn' WHERE document = 2;
UPDATE decision SET explains = '' WHERE number = 2;
