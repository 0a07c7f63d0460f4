package tonghop.pipeline.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that a running instance lives in.
 *
 * <ul>
 *   <li>{@code inbox} – where reports are dropped, unless the settings name another folder
 *   <li>{@code originals} – the bytes of everything that came, under their SHA-256
 *   <li>{@code outgoing} – the letters that go out by mail, under their SHA-256
 *   <li>{@code out} – what is handed on, likewise
 *   <li>{@code data} – the store
 *   <li>{@code tmp} – what is there only while a process works, by its number
 *   <li>{@code log} – the log files
 *   <li>{@code config} – an office's own definitions and settings
 *   <li>{@code letters} – an office's own wording of its letters
 * </ul>
 */
public record Home(Path folder) {

    /** What a restore has copied and not checked yet. */
    public static final String RESTORED_UNCHECKED = ".restore-unchecked";

    /** What a restore has checked and not put in place yet. */
    public static final String RESTORED = ".restore-checked";

    public Path inbox() {
        return folder.resolve("inbox");
    }

    public Path originals() {
        return folder.resolve("originals");
    }

    /** Made with the first letter. */
    public Path outgoing() {
        return folder.resolve("outgoing");
    }

    public Path out() {
        return folder.resolve("out");
    }

    public Path data() {
        return folder.resolve("data");
    }

    public Path temporary() {
        return folder.resolve("tmp");
    }

    public Path log() {
        return folder.resolve("log");
    }

    public Path config() {
        return folder.resolve("config");
    }

    /** An office's own letter templates, each of which stands in for that of its name in the jar. */
    public Path letters() {
        return folder.resolve("letters");
    }

    /** An office's own routes, each of which stands in for that of its name in the jar. */
    public Path routes() {
        return folder.resolve("routes");
    }

    /**
     * Makes the program's own folders that are not there yet, the home too, for nobody else to look into.
     *
     * @throws IllegalArgumentException if a backup is half restored there; the message is for people, in Vietnamese
     */
    public void create() throws IOException {
        refuseHalfRestored();
        Path above = folder.toAbsolutePath().getParent();
        if (above != null) {
            Files.createDirectories(above);
        }
        OwnerOnly.createFolders(folder);
        for (Path path : new Path[] {originals(), data(), log()}) {
            OwnerOnly.createFolders(path);
            OwnerOnly.tighten(path);
        }
    }

    private void refuseHalfRestored() {
        if (Files.exists(folder.resolve(RESTORED_UNCHECKED)) || Files.exists(folder.resolve(RESTORED))) {
            throw new IllegalArgumentException("Thư mục " + folder
                    + " đang được khôi phục dở dang. Hãy chạy lại lệnh “restore” cho xong" + " trước đã.");
        }
    }
}
