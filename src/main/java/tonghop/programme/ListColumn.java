package tonghop.programme;

import java.util.List;

/**
 * A column of a list form.
 *
 * @param key its name in the consolidated JSON
 * @param title as the form prints it
 * @param required whether a row without it is incomplete; the first required column tells a row from a blank one
 * @param choices the values it may take, empty for any text
 */
public record ListColumn(String key, String title, List<String> aliases, boolean required, List<String> choices) {}
