package tonghop.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.grid.Doubt;
import tonghop.grid.NumberKind;

/** A number format as far as it bears on what a number means: its kind, and what a person sees beside or instead of the number. */
final class ShownFormat {

    static final ShownFormat PLAIN = new ShownFormat(NumberKind.PLAIN, "", List.of());

    private static final int LONGEST_CODE = 60;
    /** The part for positive numbers, for negative ones, for zero. */
    private static final int NUMBER_SECTIONS = 3;

    private final NumberKind kind;
    private final String code;
    private final List<FormatSection> sections;

    private ShownFormat(NumberKind kind, String code, List<FormatSection> sections) {
        this.kind = kind;
        this.code = code.length() <= LONGEST_CODE ? code : code.substring(0, LONGEST_CODE) + "…";
        this.sections = sections;
    }

    static ShownFormat of(String code) {
        NumberKind kind = NumberFormats.of(code);
        return new ShownFormat(kind, code, kind == NumberKind.PLAIN && !code.isBlank() ? sections(code) : List.of());
    }

    /** A format that is built into the spreadsheet program: which currency it shows depends on the computer. */
    static ShownFormat builtIn(int id) {
        return NumberFormats.isMoney(id)
                ? of("#,##0\\ \"₫\"")
                : new ShownFormat(NumberFormats.builtIn(id), "", List.of());
    }

    NumberKind kind() {
        return kind;
    }

    private static List<FormatSection> sections(String code) {
        var sections = new ArrayList<FormatSection>();
        int start = 0;
        for (int i = 0; i <= code.length(); i++) {
            if (i == code.length() || code.charAt(i) == ';') {
                sections.add(FormatSection.of(code.substring(start, i)));
                start = i + 1;
            } else {
                i = FormatSection.endOfLiteral(code, i);
            }
        }
        return List.copyOf(sections);
    }

    /** Why the number as a person sees it may not be the one that is stored; null where it is. */
    @Nullable
    Doubt doubt(BigDecimal value) {
        if (sections.isEmpty()) {
            return null;
        }
        FormatSection section = section(value);
        if (section == null) {
            return new Doubt(Doubt.Kind.OTHERWISE, code);
        }
        if (value.signum() != 0) {
            return section.doubt(value.signum() < 0, code);
        }
        boolean blank = section.isBlank() && sections.get(0).isBlank();
        return blank || section.addsDigits() ? new Doubt(Doubt.Kind.OTHERWISE, code) : null;
    }

    private @Nullable FormatSection section(BigDecimal value) {
        if (sections.stream().anyMatch(s -> !s.condition().isEmpty())) {
            return sections.stream()
                    .filter(s -> s.isFor(value))
                    .findFirst()
                    .or(() -> sections.stream()
                            .filter(s -> s.condition().isEmpty())
                            .findFirst())
                    .orElse(null);
        }
        int place = value.signum() > 0 ? 0 : value.signum() < 0 ? 1 : 2;
        return sections.get(place < Math.min(sections.size(), NUMBER_SECTIONS) ? place : 0);
    }
}
