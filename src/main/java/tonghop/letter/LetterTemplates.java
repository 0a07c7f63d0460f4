package tonghop.letter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of the letters: templates with places for what differs, as the Mustache language has them. The first line of a text template is
 * the subject, after {@code Chủ đề:}.
 */
public final class LetterTemplates {

    private static final String SUBJECT = "Chủ đề:";
    private static final int LONGEST_SUBJECT = 180;
    private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");
    private static final Pattern TRAILING = Pattern.compile("[ \t\r]+(?=\n|$)");

    private final TemplateFiles files;
    private final FindingWordings wordings;

    private LetterTemplates(TemplateFiles files, FindingWordings wordings) {
        this.files = files;
        this.wordings = wordings;
    }

    /**
     * @param own a folder with an office's own templates, each in place of the program's of its name; it need not be there; null
     *     for none
     * @throws LetterTemplateException if it has files that no letter is made from, or that are not well-formed
     */
    public static LetterTemplates load(@Nullable Path own) throws IOException {
        var files = new TemplateFiles(own);
        for (String name : files.own()) {
            int type = name.lastIndexOf('.');
            new Rendering(files, name.substring(type)).check(name.substring(0, type));
        }
        return new LetterTemplates(files, FindingWordings.read(files));
    }

    FindingWordings wordings() {
        return wordings;
    }

    /**
     * Makes the whole letter or none of it.
     *
     * @param values texts, lists and maps of them; every name that a template of this kind uses is there, empty where it does not
     *     apply
     * @throws LetterTemplateException if a template cannot be used
     */
    Letter write(LetterKind kind, Map<String, ?> values) throws IOException {
        Map<String, Object> named = new TreeMap<>(values);
        String text = tidy(new Rendering(files, ".txt").of(kind.template(), named));
        int end = text.indexOf('\n');
        if (!text.startsWith(SUBJECT) || end < 0) {
            throw new LetterTemplateException(
                    files.read(kind.template() + ".txt").name(), 1, "dòng đầu của mẫu thư phải là “" + SUBJECT + " …”");
        }
        String subject = OneLine.of(text.substring(SUBJECT.length(), end), LONGEST_SUBJECT);
        named.put("subject", subject);
        String html = new Rendering(files, ".html").of(kind.template(), named);
        return new Letter(kind, subject, text.substring(end).strip() + "\n", html.strip() + "\n");
    }

    /** Sections that stayed empty leave no gap. */
    private static String tidy(String text) {
        return BLANK_LINES.matcher(TRAILING.matcher(text).replaceAll("")).replaceAll("\n\n");
    }
}
