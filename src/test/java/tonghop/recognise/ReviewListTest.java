package tonghop.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tonghop.grid.Cell;
import tonghop.grid.CellValue;
import tonghop.grid.NumberKind;
import tonghop.grid.Row;
import tonghop.grid.Sheet;
import tonghop.grid.Visibility;

class ReviewListTest {

    @Test
    void knowsItsMarkInTheFirstCellWhateverTheSheetIsCalled() {
        assertThat(ReviewList.is(sheet(text(0, ReviewList.MARK), text(8, "1."))))
                .isTrue();
        assertThat(ReviewList.is(sheet(text(0, " " + ReviewList.MARK + " ")))).isTrue();
    }

    @Test
    void overlooksNoFiguresThatSomebodyTypedOnTheList() {
        var figure = new Cell(20, 3, new CellValue.Number(BigDecimal.TEN, NumberKind.PLAIN));

        assertThat(ReviewList.is(sheet(text(0, ReviewList.MARK), figure))).isFalse();
    }

    @Test
    void overlooksNoReportThatOnlyQuotesTheMark() {
        assertThat(ReviewList.is(sheet(text(0, "BÁO CÁO"), text(1, ReviewList.MARK))))
                .isFalse();
        assertThat(ReviewList.is(sheet(text(0, ReviewList.MARK + " BÁO CÁO")))).isFalse();
        assertThat(ReviewList.is(sheet())).isFalse();
    }

    private static Cell text(int row, String text) {
        return new Cell(row, 0, new CellValue.Text(text, false));
    }

    private static Sheet sheet(Cell... cells) {
        var rows = new ArrayList<Row>();
        for (Cell cell : cells) {
            rows.add(new Row(cell.row(), false, List.of(cell)));
        }
        return new Sheet("Trang 1", Visibility.VISIBLE, rows, List.of(), Set.of());
    }
}
