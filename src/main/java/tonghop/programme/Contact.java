package tonghop.programme;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom the reporting units ask at the consolidating office.
 *
 * @param name of a person or a section
 * @param phone as people write it, empty where there is none
 * @param email empty where there is none; one of the two is there
 */
public record Contact(String name, String phone, String email) {

    private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d .()-]{4,28}\\d");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,6}");

    /** Reads the key {@code contact} of a regime; null where it is left out. */
    static @Nullable Contact read(Fields programme, Problems problems) {
        if (!programme.has("contact")) {
            return null;
        }
        Fields fields = Fields.of(programme.required("contact").orElseThrow(), problems, "name", "phone", "email");
        String name = fields.text("name");
        String phone = fields.textIfPresent("phone").orElse("");
        String email = fields.textIfPresent("email").orElse("");
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            fields.problem("phone", "“" + phone + "” không phải là số điện thoại; viết ví dụ \"0251 3861 000\"");
        }
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            fields.problem(
                    "email", "“" + email + "” không phải là địa chỉ thư điện tử; viết ví dụ phongnoivu@tinh.gov.vn");
        }
        if (!fields.has("phone") && !fields.has("email")) {
            problems.add(
                    fields.place(), "“contact” cần số điện thoại hoặc địa chỉ thư; thêm “phone: …” hoặc “email: …”");
        }
        return new Contact(name, phone, email);
    }
}
