package tonghop.libraries;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A library as Maven names it. */
record Library(String group, String artifact, String version) {

    private static final Pattern IN_REPOSITORY =
            Pattern.compile(".*/repository/(.+)/([^/]+)/([^/]+)/\\2-\\3[^/]*\\.jar");

    /** All on the class path, where Maven's own repository holds them. */
    static List<Library> onTheClassPath() {
        String paths = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(paths.split(File.pathSeparator))
                .map(path -> IN_REPOSITORY.matcher(Path.of(path).toUri().getPath()))
                .filter(Matcher::matches)
                .map(path -> new Library(path.group(1).replace('/', '.'), path.group(2), path.group(3)))
                .distinct()
                .toList();
    }

    /** @param pattern {@code group:artifact}, or {@code group:*} for all of the group */
    boolean is(String pattern) {
        return pattern.equals(group + ":" + artifact) || pattern.equals(group + ":*");
    }

    /** @param ranges {@code from-to}, several separated by spaces; {@code to} itself lies outside */
    boolean isIn(String ranges) {
        return Stream.of(ranges.split(" "))
                .map(range -> range.split("-"))
                .anyMatch(range -> compare(version, range[0]) >= 0 && compare(version, range[1]) < 0);
    }

    private static int compare(String one, String other) {
        String[] left = one.split("\\.");
        String[] right = other.split("\\.");
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int difference = Integer.compare(number(left, i), number(right, i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static int number(String[] parts, int at) {
        String digits = at < parts.length ? parts[at].replaceAll("\\D.*", "") : "";
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    @Override
    public String toString() {
        return group + ":" + artifact + " " + version;
    }
}
