package tonghop.letter;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import tonghop.letter.TemplateFiles.TemplateFile;
import tonghop.model.Finding;
import tonghop.model.Severity;

/**
 * What a letter says of a finding. The finding's own message quotes what stands in the report, figures too; mail is read by others than the
 * office, so a letter says in words of its own what is wrong, what is expected and how to mend it, and names the cell.
 *
 * <p>{@code findings.properties} has {@code CODE.found}, {@code CODE.expected} (may be empty) and {@code CODE.mend} for each code, and lists
 * under {@code quoted} the codes whose messages have no figure in them and are given as they are.
 */
final class FindingWordings {

    /** For a code that nobody worded, such as one of a later version of the program. */
    private static final String OTHER = "other";

    private static final String MORE = "more";
    private static final String ADVICE = ". Hãy ";
    private static final String QUOTED = "quoted";

    private final Properties words;
    private final Set<String> quoted;

    /** @param expected empty where {@code found} says it all; likewise {@code mend} */
    record Wording(String found, String expected, String mend) {}

    private FindingWordings(Properties words) {
        this.words = words;
        this.quoted = Arrays.stream(words.getProperty(QUOTED, "").split(","))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The program's, with an office's own words over them.
     *
     * @throws LetterTemplateException if the office words what is no finding, or lets other messages be quoted
     */
    static FindingWordings read(TemplateFiles files) throws IOException {
        Properties words = parsed(files.builtIn(TemplateFiles.FINDINGS));
        if (files.isOwn(TemplateFiles.FINDINGS)) {
            TemplateFile own = files.read(TemplateFiles.FINDINGS);
            Properties theirs = parsed(own);
            for (String key : theirs.stringPropertyNames()) {
                if (!words.containsKey(key) || key.equals(QUOTED)) {
                    throw new LetterTemplateException(
                            own.name(), line(own, key), "không có lời giải thích “" + key + "” để thay");
                }
            }
            words.putAll(theirs);
        }
        return new FindingWordings(words);
    }

    private static Properties parsed(TemplateFile file) throws IOException {
        var words = new Properties();
        try {
            words.load(new StringReader(file.text()));
        } catch (IllegalArgumentException e) {
            throw new LetterTemplateException(file.name(), line(file, "\\u"), "ký tự \\u viết sai");
        }
        return words;
    }

    private static int line(TemplateFile file, String what) {
        int at = Math.max(0, file.text().indexOf(what));
        return 1
                + (int) file.text()
                        .substring(0, at)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    boolean isWorded(String code) {
        return quoted.contains(code) || words.containsKey(code + ".found");
    }

    Wording of(Finding finding) {
        if (quoted.contains(finding.code())) {
            return quoted(finding.message());
        }
        return worded(isWorded(finding.code()) ? finding.code() : OTHER);
    }

    /** That there is more than the letter lists. */
    Wording more() {
        return worded(MORE);
    }

    /** What to do about a rule between figures; what it asks stands in the definition. */
    String brokenRule(Severity severity) {
        return word(severity == Severity.ERROR ? "rule-error" : "rule-query", "mend");
    }

    /** A message says first what is wrong, then what to do. */
    private static Wording quoted(String message) {
        int advice = message.indexOf(ADVICE);
        return advice < 0
                ? new Wording(message, "", "")
                : new Wording(message.substring(0, advice + 1), "", message.substring(advice + 2));
    }

    private Wording worded(String code) {
        return new Wording(word(code, "found"), word(code, "expected"), word(code, "mend"));
    }

    private String word(String code, String part) {
        return words.getProperty(code + "." + part, "").strip();
    }
}
