package tonghop.pipeline;

import java.nio.file.Path;

/** Another instance works in the home. The message is for people, in Vietnamese. */
public final class HomeInUseException extends RuntimeException {

    HomeInUseException(Path home) {
        super("Thư mục " + home
                + " đang được một chương trình TongHop khác sử dụng. Hãy dừng chương trình kia trước, hoặc"
                + " chọn thư mục khác bằng --home.");
    }
}
