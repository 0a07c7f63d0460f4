package tonghop.workbook;

import java.nio.file.Path;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;

/** Where sheets lie on the disk while a workbook is written. */
public final class TemporaryFiles {

    private TemporaryFiles() {}

    /**
     * Has them in a folder of the caller's own from now on: by default they are in one that all accounts of the machine share and read.
     *
     * @param folder one that is there
     */
    public static void keepIn(Path folder) {
        TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(folder.toFile()));
    }
}
