package tonghop.recognise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Cell;
import tonghop.grid.Sheet;
import tonghop.model.Period;

/**
 * What one sheet holds.
 *
 * @param period the one period its title names, or null
 * @param forms the forms found on it
 * @param loose what it says outside of them
 */
record SheetReading(
        Sheet sheet, TitleBlock block, @Nullable Period period, List<FormReading> forms, List<Cell> loose) {}
