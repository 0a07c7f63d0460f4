package tonghop.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The words of a command line as they were typed, whatever the locale: Linux keeps their bytes. */
final class TypedWords {

    private static final char NO_TEXT = '\uFFFD';

    private TypedWords() {}

    /** All words of a running process, its program first; none where the system does not tell. */
    static List<String> of(long process) {
        try {
            byte[] words = Files.readAllBytes(Path.of("/proc", Long.toString(process), "cmdline"));
            // Each ends with a zero.
            List<String> split = List.of(new String(words, StandardCharsets.UTF_8).split("\0", -1));
            return split.subList(0, split.size() - 1);
        } catch (IOException e) {
            return List.of();
        }
    }

    /** True if the words end with these arguments, as far as a locale without any letters but English ones can tell. */
    static boolean endWith(List<String> words, String[] args) {
        if (words.size() <= args.length) {
            return false;
        }
        List<String> last = words.subList(words.size() - args.length, words.size());
        for (int i = 0; i < args.length; i++) {
            if (isAscii(last.get(i)) && !last.get(i).equals(args[i])) {
                return false;
            }
        }
        return true;
    }

    /** False if a letter may be lost. */
    static boolean areWhole(String[] args) {
        return List.of(args).stream().noneMatch(arg -> arg.indexOf('?') >= 0 || arg.indexOf(NO_TEXT) >= 0);
    }

    private static boolean isAscii(String word) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(word);
    }
}
