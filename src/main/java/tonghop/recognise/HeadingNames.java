package tonghop.recognise;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tonghop.programme.Form.NarrativeForm;
import tonghop.programme.Heading;
import tonghop.text.Similarity;

/** Knows a form's headings as offices write them: numbered, with a text behind them, by another name. */
final class HeadingNames {

    private static final int MAX_HEADING_LENGTH = 80;
    private static final Pattern NUMBERING = Pattern.compile(
            "^\\s*(?:[-+*•]|(?:(?:Phần|Mục)\\s+)?\\(?(?:[IVX]+|\\d{1,2}|[a-zđ])(?:\\.\\d{1,2})*\\s*[.):/-])\\s*");
    /** The time to come, as its heading names it. */
    private static final Pattern NEXT =
            Pattern.compile(" (?:(?:trong |của )?(?:những |các )?(?:(?:\\d{1,2}|ba|sáu) )?tháng cuối năm(?: \\d{4})?"
                    + "|(?:trong )?(?:quý|tháng) (?:[ivx]+|\\d{1,2})(?: năm)?(?: \\d{4})?|(?:trong )?năm (?:\\d{4}|tới)|(?:trong |những )?thời gian (?:tới|tiếp theo)"
                    + "|(?:trong )?(?:tháng|quý|kỳ) (?:tới|sau|tiếp theo))$");

    private static final String NEXT_PERIOD = " kỳ tới";
    private static final Pattern ASIDE = Pattern.compile("\\s*\\([^()]*\\)\\s*$");

    private final Words words;
    private final Map<String, String> headings = new LinkedHashMap<>();
    private final Remembered<Optional<String>> named = new Remembered<>(this::named);
    private final Remembered<Optional<Said>> said = new Remembered<>(this::read);

    HeadingNames(NarrativeForm form, Words words) {
        this.words = words;
        for (Heading heading : form.headings()) {
            headings.put(key(heading.name()), heading.name());
            heading.aliases().forEach(alias -> headings.put(key(alias), heading.name()));
        }
    }

    /** A heading and what stands behind it in the same cell. */
    record Said(String heading, String rest) {}

    /** Empty where the text does not begin with a heading. */
    Optional<Said> in(String text) {
        return text.isEmpty() ? Optional.empty() : said.of(text);
    }

    /** True if the text names a time to come; before any other heading it is a part of the report's title. */
    boolean isDated(String text) {
        String key = key(NUMBERING.matcher(text).replaceFirst(""));
        return !headings.containsKey(key) && NEXT.matcher(key).find();
    }

    private Optional<Said> read(String text) {
        String unnumbered = NUMBERING.matcher(text).replaceFirst("");
        Optional<String> whole = headingOf(unnumbered);
        if (whole.isPresent()) {
            return Optional.of(new Said(whole.get(), ""));
        }
        int end = firstOf(unnumbered.indexOf(':'), unnumbered.indexOf('\n'));
        if (end < 0) {
            return Optional.empty();
        }
        String rest = unnumbered.substring(end + 1).strip();
        return headingOf(unnumbered.substring(0, end)).map(before -> new Said(before, rest));
    }

    private Optional<String> headingOf(String text) {
        return text.length() > MAX_HEADING_LENGTH ? Optional.empty() : named.of(text);
    }

    /** The heading of that name, without what stands in brackets behind it, small slips allowed. */
    private Optional<String> named(String text) {
        String key = key(text);
        return Optional.ofNullable(headings.get(key))
                .or(() ->
                        Optional.ofNullable(headings.get(key(ASIDE.matcher(text).replaceFirst("")))))
                .or(() -> Optional.ofNullable(headings.get(NEXT.matcher(key).replaceFirst(NEXT_PERIOD))))
                .or(() -> Similarity.closest(key, headings.keySet()).map(headings::get));
    }

    /** “Tồn tại và hạn chế” is “Tồn tại, hạn chế”. */
    private String key(String text) {
        return words.expanded(text).replace(" và ", " ");
    }

    private static int firstOf(int one, int other) {
        return one < 0 ? other : other < 0 ? one : Math.min(one, other);
    }
}
