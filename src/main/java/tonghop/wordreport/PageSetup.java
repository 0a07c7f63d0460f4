package tonghop.wordreport;

import java.math.BigInteger;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A4 with the margins of Decree 30/2020/NĐ-CP, upright or, for wide tables, across. */
enum PageSetup {
    UPRIGHT(210, 297),
    ACROSS(297, 210);

    private static final double TWIPS = 1440 / 25.4;
    private static final int TOP = 20;
    private static final int BOTTOM = 20;
    private static final int LEFT = 30;
    private static final int RIGHT = 15;
    private static final int HEADER = 10;

    private final int width;
    private final int height;

    PageSetup(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Between the margins, in twentieths of a point. */
    int room() {
        return (int) ((width - LEFT - RIGHT) * TWIPS);
    }

    void describe(CTSectPr section) {
        var size = section.addNewPgSz();
        size.setW(twips(width));
        size.setH(twips(height));
        size.setOrient(this == UPRIGHT ? STPageOrientation.PORTRAIT : STPageOrientation.LANDSCAPE);
        var margins = section.addNewPgMar();
        margins.setTop(twips(TOP));
        margins.setBottom(twips(BOTTOM));
        margins.setLeft(twips(LEFT));
        margins.setRight(twips(RIGHT));
        margins.setHeader(twips(HEADER));
        margins.setFooter(twips(HEADER));
        margins.setGutter(BigInteger.ZERO);
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS));
    }
}
