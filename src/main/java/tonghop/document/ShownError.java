package tonghop.document;

import java.util.regex.Pattern;

/** Tells the error that a formula ended in by what its cell shows, in formats that store no more than that. */
final class ShownError {

    private static final Pattern ERROR =
            Pattern.compile("#(?:REF|DIV/0|NAME|VALUE|N/A|NA|NUM|NULL|SPILL|CALC)[!?]?|Err:\\d{3}|Lỗi:\\d{3}");

    private ShownError() {}

    static boolean is(String shown) {
        return shown.length() < 20 && ERROR.matcher(shown).matches();
    }
}
