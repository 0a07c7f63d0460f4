package tonghop.pipeline.home;

import java.nio.file.Path;

/** Another instance works in the home. The message is for people, in Vietnamese. */
public final class HomeInUseException extends RuntimeException {

    /** @param holder which one, or empty where that is not known */
    HomeInUseException(Path home, String holder) {
        super("Thư mục " + home
                + " đang được một chương trình TongHop khác sử dụng" + (holder.isEmpty() ? "" : " (" + holder + ")")
                + ". Hãy dừng chương trình kia trước, hoặc"
                + " chọn thư mục khác bằng --home.");
    }
}
