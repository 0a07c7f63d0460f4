package tonghop.pipeline.delivery;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tonghop.model.MailAddress;
import tonghop.pipeline.home.Settings;
import tonghop.pipeline.mailout.MailOut;
import tonghop.programme.Definitions;
import tonghop.programme.Nearest;

/** Where approved outputs go by mail, as the settings {@code deliver.to.<programme>} have it. */
public final class DeliveryRecipients {

    private static final String PREFIX = "deliver.to.";
    private static final int MOST = 20;

    private DeliveryRecipients() {}

    /**
     * Programme code → addresses, at least one each.
     *
     * @throws IllegalArgumentException if there is no such regime or what stands there are no addresses, or no letters go out; the
     *     message names the setting, in Vietnamese
     */
    public static Map<String, List<String>> of(Settings settings, Definitions definitions) {
        var recipients = new TreeMap<String, List<String>>();
        settings.all().stringPropertyNames().stream()
                .filter(key -> key.startsWith(PREFIX) && !settings.text(key).isEmpty())
                .sorted()
                .forEach(key -> recipients.put(programme(key, definitions), addresses(key, settings.text(key))));
        if (!recipients.isEmpty() && !MailOut.isOn(settings)) {
            throw new IllegalArgumentException("Thiết lập “" + PREFIX + recipients.firstKey()
                    + "” có địa chỉ nơi nhận nhưng chưa có máy chủ gửi thư. Hãy đặt mail.out.host, hoặc bỏ"
                    + " thiết lập này.");
        }
        return recipients;
    }

    private static String programme(String key, Definitions definitions) {
        String code = key.substring(PREFIX.length());
        if (!definitions.programmes().containsKey(code)) {
            throw new IllegalArgumentException("Thiết lập “" + key + "”: không có chế độ “" + code + "”; "
                    + Nearest.to(code, definitions.programmes().keySet()));
        }
        return code;
    }

    private static List<String> addresses(String key, String text) {
        List<String> addresses = Stream.of(text.split(","))
                .map(written -> MailAddress.read(written)
                        .filter(address -> !address.isDomain())
                        .map(MailAddress::text)
                        .orElseThrow(() -> wrong(key, text)))
                .distinct()
                .toList();
        if (addresses.size() > MOST) {
            throw wrong(key, text);
        }
        return addresses;
    }

    private static IllegalArgumentException wrong(String key, String text) {
        return new IllegalArgumentException("Thiết lập “" + key + " = " + text + "” không đúng: cần từ 1 đến " + MOST
                + " địa chỉ thư điện tử, cách nhau bằng dấu phẩy.");
    }
}
