/**
 * What the program writes to people: receipts, returns, reminders, and the letter that goes with a delivered workbook.
 *
 * <p>Start with {@link tonghop.letter.DocumentLetters}, {@link tonghop.letter.ReminderLetters} and
 * {@link tonghop.letter.DeliveryLetters}: each takes what is known and gives a {@link tonghop.letter.Letter}. The words stand
 * in templates under {@code letters/} in the resources, which an office replaces by its own ({@link
 * tonghop.letter.LetterTemplates}). No letter has a figure of a report in it.
 */
@NullMarked
package tonghop.letter;

import org.jspecify.annotations.NullMarked;
