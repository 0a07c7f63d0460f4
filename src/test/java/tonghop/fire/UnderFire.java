package tonghop.fire;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code mvn -q -Pfire -DskipTests verify}: the campaigns, with what is set as {@code -Dfire.…}. */
public final class UnderFire {

    /** Held, or its level would be forgotten: it tells of every mailbox. */
    private static final Logger MAIL_SERVER = Logger.getLogger("com.icegreen");

    private UnderFire() {}

    public static void main(String[] args) throws Exception {
        MAIL_SERVER.setLevel(Level.WARNING);
        Path folder = Files.createTempDirectory("tonghop-fire");
        boolean well = new CrashCampaign(Long.getLong("fire.seed", 2024), Integer.getInteger("fire.kills", 300), folder)
                .run();
        if (!well) {
            throw new IllegalStateException("not all is as it must be; what is left lies in " + folder);
        }
        Folders.remove(folder);
    }
}
