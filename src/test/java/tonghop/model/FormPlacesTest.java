package tonghop.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormPlacesTest {

    private static final FormPlaces PLACES = new FormPlaces(List.of(
            new FormContent.Figures(
                    "01",
                    Map.of(
                            "1.1", new Figure("1.1", null, new CellRef("Báo cáo", "D10"), ""),
                            "1.2", new Figure("1.2", null, new CellRef("Báo cáo", "D11"), ""))),
            new FormContent.Entries("03", List.of(new Entry(Map.of(), new CellRef("Báo cáo", "A21")))),
            new FormContent.Narratives("02", List.of(new Narrative("Kết quả", "Tốt.", new CellRef("Lời", "B4"))))));

    @Test
    void cellIsOfTheFormThatStandsInItsRow() {
        assertThat(PLACES.nearest(new CellRef("Báo cáo", "F11"))).containsExactly("01");
        assertThat(PLACES.nearest(new CellRef("Báo cáo", "C21"))).containsExactly("03");
    }

    @Test
    void cellBetweenTwoFormsIsOfTheNearerAndInTheMiddleOfBoth() {
        assertThat(PLACES.nearest(new CellRef("Báo cáo", "A2"))).containsExactly("01");
        assertThat(PLACES.nearest(new CellRef("Báo cáo", "A19"))).containsExactly("03");
        assertThat(PLACES.nearest(new CellRef("Báo cáo", "A16"))).containsExactlyInAnyOrder("01", "03");
    }

    @Test
    void cellOfASheetWithoutAFormIsOfNone() {
        assertThat(PLACES.nearest(new CellRef("Trang khác", "A1"))).isEmpty();
        assertThat(PLACES.nearest(new CellRef("Lời", "B9"))).containsExactly("02");
    }
}
