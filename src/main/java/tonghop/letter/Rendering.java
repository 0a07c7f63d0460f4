package tonghop.letter;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tonghop.letter.TemplateFiles.TemplateFile;

/** Fills one template, with the parts that it takes in. */
final class Rendering {

    private static final Pattern PARSE_LINE = Pattern.compile(" @ line (\\d+)");
    /** {@code {{{name}}}} and {@code {{&name}}} would put a sender's text into the page as it is; other delimiters could hide them. */
    private static final Pattern UNSAFE = Pattern.compile("\\{\\{\\s*[{&=]");

    private static final Pattern TAG = Pattern.compile("\\{\\{[^{}\n]*}}");
    private static final Pattern STRAY = Pattern.compile("\\{\\{|}}");

    private static final int MOST_PARTS = 50;

    private final TemplateFiles files;
    private final String type;
    private final List<TemplateFile> read = new ArrayList<>();

    /** @param type {@code .txt} or {@code .html}, where values are escaped */
    Rendering(TemplateFiles files, String type) {
        this.files = files;
        this.type = type;
    }

    /**
     * The whole text, or nothing.
     *
     * @throws LetterTemplateException if the template, or a part of it, names what is not known or is not well-formed
     */
    String of(String name, Map<String, ?> values) throws IOException {
        TemplateFile file = file(name);
        try {
            return compiled(file).execute(values);
        } catch (MustacheException.Context e) {
            throw wrongName(e);
        } catch (MustacheException e) {
            if (e.getCause() instanceof LetterTemplateException wrong) {
                throw wrong;
            }
            throw new LetterTemplateException(file.name(), 1, "mẫu thư sai: " + e.getMessage());
        }
    }

    /**
     * Reads a template that need not be used now.
     *
     * @throws LetterTemplateException if it is not well-formed; whether its names are known shows when it is filled
     */
    void check(String name) throws IOException {
        compiled(file(name));
    }

    private Template compiled(TemplateFile file) {
        refuseUnsafe(file);
        try {
            return Mustache.compiler()
                    .withEscaper(type.equals(".html") ? Escapers.HTML : Escapers.NONE)
                    .emptyStringIsFalse(true)
                    .strictSections(true)
                    .withLoader(this::part)
                    .compile(file.text());
        } catch (MustacheParseException e) {
            throw malformed(file, String.valueOf(e.getMessage()));
        }
    }

    private StringReader part(String name) throws IOException {
        if (!TemplateFiles.isPart(name)) {
            throw noPart(name);
        }
        if (read.size() == MOST_PARTS) {
            throw new LetterTemplateException(
                    read.get(read.size() - 1).name(), 1, "các phần mẫu gọi lẫn nhau không dứt");
        }
        TemplateFile part = file(name);
        // Compiled here already, so that what is wrong in a part is said of the part.
        compiled(part);
        return new StringReader(part.text());
    }

    private TemplateFile file(String name) throws IOException {
        TemplateFile file = files.read(name + type);
        read.add(file);
        return file;
    }

    private LetterTemplateException noPart(String name) {
        Pattern tag = Pattern.compile("\\{\\{\\s*>\\s*" + Pattern.quote(name));
        TemplateFile wrong =
                read.stream().filter(f -> line(f, tag) > 0).findFirst().orElseGet(() -> read.get(0));
        return new LetterTemplateException(
                wrong.name(), line(wrong, tag), "không có phần mẫu “" + name + "”; các phần: " + TemplateFiles.parts());
    }

    private static void refuseUnsafe(TemplateFile file) {
        int line = line(file, UNSAFE);
        if (line > 0) {
            throw new LetterTemplateException(
                    file.name(), line, "chỉ dùng {{tên}}; không dùng {{{tên}}}, {{&tên}} hay đổi dấu ngoặc");
        }
        String bare = TAG.matcher(file.text()).replaceAll("");
        int stray = line(new TemplateFile(file.name(), bare), STRAY);
        if (stray > 0) {
            throw new LetterTemplateException(
                    file.name(), stray, "mẫu thư viết sai: mỗi {{ phải có }} sau nó, trên cùng một dòng");
        }
    }

    private static LetterTemplateException malformed(TemplateFile file, String message) {
        Matcher line = PARSE_LINE.matcher(message);
        return new LetterTemplateException(
                file.name(),
                line.find() ? Integer.parseInt(line.group(1)) : 1,
                "mẫu thư viết sai: mỗi {{#tên}} hoặc {{^tên}} phải có {{/tên}} của nó ở sau (" + message + ")");
    }

    /** The library tells the line but not in which of the files. */
    private LetterTemplateException wrongName(MustacheException.Context e) {
        Pattern tag = Pattern.compile("\\{\\{[#^]?\\s*" + Pattern.quote(e.key) + "\\s*}}");
        TemplateFile wrong = read.stream()
                .filter(f -> tag.matcher(line(f, e.lineNo)).find())
                .findFirst()
                .orElseGet(() -> read.get(0));
        return new LetterTemplateException(wrong.name(), e.lineNo, "thư này không có {{" + e.key + "}}");
    }

    private static String line(TemplateFile file, int number) {
        return file.text().lines().skip(number - 1L).findFirst().orElse("");
    }

    /** The first line with a match, from 1; 0 if there is none. */
    private static int line(TemplateFile file, Pattern what) {
        Matcher found = what.matcher(file.text());
        return found.find()
                ? 1
                        + (int) file.text()
                                .substring(0, found.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                : 0;
    }
}
