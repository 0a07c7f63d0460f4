package tonghop.recognise;

import java.util.HashSet;
import java.util.List;
import tonghop.model.Finding;
import tonghop.model.FormContent;
import tonghop.programme.Form;
import tonghop.programme.Form.IndicatorForm;

/** A form as it was read from one sheet, with what was noticed on the way. */
record FormReading(Form form, FormContent content, List<Finding> findings) {

    /** True if whatever the other form asks for is read by the one. */
    static boolean covers(Form one, Form other) {
        if (one instanceof IndicatorForm a && other instanceof IndicatorForm b) {
            return a.code().equals(b.code()) && new HashSet<>(a.rows()).containsAll(b.rows());
        }
        return one.equals(other);
    }
}
