package tonghop.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import tonghop.model.Finding;

/** Writes a review into a workbook as POI has opened it, of either kind: colours, comments, and the list as its last sheet. */
final class AnnotatedBook {

    /** More comments than a clerk would read; the list names the other cells too. */
    static final int MOST_COMMENTS = 200;

    private static final List<String> HOW = List.of(
            "Các ô cần xem lại được tô màu, có chú thích, và được liệt kê dưới đây. Hãy sửa ngay trong tệp này rồi gửi lại.",
            "Trang này và các chú thích chỉ để nhắc việc, không phải số liệu báo cáo; để nguyên hoặc xóa đi đều được.");

    private final Workbook book;
    private final CellPlaces places;
    private final ReviewFills fills;
    private final Set<Sheet> touched = new LinkedHashSet<>();

    AnnotatedBook(Workbook book) {
        this.book = book;
        this.places = new CellPlaces(book);
        this.fills = new ReviewFills(book);
    }

    /** The sheets of the sender's own whose cells were coloured or commented. */
    Set<Sheet> touched() {
        return touched;
    }

    /** Writes the review in place of an earlier one, and returns the list. */
    Sheet write(Review review) {
        for (Sheet sheet : book) {
            List<Cell> earlier = CellRemarks.clear(sheet);
            if (!earlier.isEmpty()) {
                earlier.forEach(fills::clear);
                touched.add(sheet);
            }
        }
        byPlace(review).forEach(this::mark);
        return ReviewSheet.write(book, review, fills, places, HOW);
    }

    private Map<CellPlaces.Place, List<Finding>> byPlace(Review review) {
        var byPlace = new LinkedHashMap<CellPlaces.Place, List<Finding>>();
        for (Finding finding : review.inOrder()) {
            var at = finding.at();
            if (at != null && ReviewLevel.of(finding).isMarked()) {
                places.of(at).ifPresent(place -> {
                    if (byPlace.size() < MOST_COMMENTS || byPlace.containsKey(place)) {
                        byPlace.computeIfAbsent(place, p -> new ArrayList<>()).add(finding);
                    }
                });
            }
        }
        return byPlace;
    }

    /** @param findings the gravest first */
    private void mark(CellPlaces.Place place, List<Finding> findings) {
        Cell cell = cell(place.sheet(), place.cell());
        Integer colour = ReviewLevel.of(findings.get(0)).colour();
        if (colour != null) {
            fills.paint(cell, colour);
        }
        var texts = new ArrayList<String>();
        for (Finding finding : findings) {
            var level = ReviewLevel.of(finding);
            texts.add(level.label() + ": " + finding.message() + level.advice());
        }
        CellRemarks.write(cell, String.join("\n\n", texts));
        touched.add(place.sheet());
    }

    /** A cell that was not there gets the look of its row or column. */
    private static Cell cell(Sheet sheet, CellAddress at) {
        Row row = sheet.getRow(at.getRow());
        if (row == null) {
            row = sheet.createRow(at.getRow());
        }
        Cell cell = row.getCell(at.getColumn());
        if (cell == null) {
            cell = row.createCell(at.getColumn());
            var style = row.isFormatted() ? row.getRowStyle() : sheet.getColumnStyle(at.getColumn());
            if (style != null) {
                cell.setCellStyle(style);
            }
        }
        return cell;
    }
}
