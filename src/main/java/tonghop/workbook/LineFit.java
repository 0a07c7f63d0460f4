package tonghop.workbook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * How many lines a text takes in a column. Neither Excel nor LibreOffice fits the height of a row whose cells are merged,
 * so the rows are given heights that are estimated here, from the widths of Times New Roman's letters.
 */
final class LineFit {

    /** Thousandths of the type size, for the characters from the space to the tilde. */
    private static final int[] ASCII = {
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500,
        500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722,
        611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444,
        500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722,
        500, 500, 444, 480, 200, 480, 541
    };

    private static final int LATIN_END = 0x2000;
    private static final int WIDE = 1000;
    private static final int[] WIDTHS = latinWidths();

    /** What bold type is wider by, and a reserve for the printer's own rounding. */
    private static final double BOLD = 1.08;

    private static final double RESERVE = 1.07;

    private final double width;
    private final double scale;

    /** @param width of the column, in points */
    LineFit(double width, Look look) {
        this.width = width;
        this.scale = look.size() * RESERVE * (look.is(Trait.BOLD) ? BOLD : 1) / 1000;
    }

    int lines(String text) {
        return fitsAnyhow(text) ? 1 : ends(text).size();
    }

    /** Even if all its letters were of the widest. */
    private boolean fitsAnyhow(String text) {
        return text.length() * WIDE * scale <= width && text.indexOf('\n') < 0;
    }

    /** The text in pieces of at most that many lines, cut between words where there are any. */
    List<String> pieces(String text, int maxLines) {
        if (fitsAnyhow(text)) {
            return List.of(text);
        }
        var ends = ends(text);
        if (ends.size() <= maxLines) {
            return List.of(text);
        }
        var pieces = new ArrayList<String>();
        int start = 0;
        for (int line = maxLines; line < ends.size() + maxLines; line += maxLines) {
            int end = ends.get(Math.min(line, ends.size()) - 1);
            pieces.add(text.substring(start, end).stripTrailing());
            start = end;
        }
        return pieces;
    }

    /** Where each line ends, the separator included. */
    private List<Integer> ends(String text) {
        var ends = new ArrayList<Integer>();
        int start = 0;
        int space = 0;
        double used = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                ends.add(i + 1);
                start = i + 1;
                used = 0;
                continue;
            }
            used += width(c) * scale;
            if (c == ' ') {
                space = i + 1;
            } else if (used > width && i > start) {
                start = cut(text, start, space, i);
                ends.add(start);
                used = measured(text, start, i + 1);
            }
        }
        ends.add(text.length());
        return ends;
    }

    private static int cut(String text, int start, int space, int at) {
        if (space > start) {
            return space;
        }
        return Character.isLowSurrogate(text.charAt(at)) && at - 1 > start ? at - 1 : at;
    }

    private double measured(String text, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += width(text.charAt(i)) * scale;
        }
        return sum;
    }

    private static int width(char c) {
        return c < LATIN_END ? WIDTHS[c] : WIDE;
    }

    private static int[] latinWidths() {
        var widths = new int[LATIN_END];
        for (char c = ' '; c < LATIN_END; c++) {
            char base =
                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
            char letter = base == 'đ' ? 'd' : base == 'Đ' ? 'D' : base;
            widths[c] = letter <= '~' ? ASCII[letter - ' '] : 600;
        }
        return widths;
    }
}
