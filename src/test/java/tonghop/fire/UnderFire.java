package tonghop.fire;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code mvn -q -Pfire -DskipTests verify}: the campaigns, with what is set as {@code -Dfire.…}. */
public final class UnderFire {

    /** Held, or its level would be forgotten: it tells of every mailbox. */
    private static final Logger MAIL_SERVER = Logger.getLogger("com.icegreen");

    private UnderFire() {}

    /** A client that is killed breaks off what the mail server was saying to it: that ends no campaign. */
    private static final ThreadGroup CAMPAIGN = new ThreadGroup("under fire") {
        @Override
        public void uncaughtException(Thread thread, Throwable fault) {
            System.err.println(thread.getName() + ": " + fault);
        }
    };

    /** @throws java.util.concurrent.ExecutionException if not all is as it must be */
    public static void main(String[] args) throws Exception {
        var campaign = new FutureTask<Boolean>(() -> {
            all();
            return true;
        });
        new Thread(CAMPAIGN, campaign, "campaign").start();
        campaign.get();
    }

    private static void all() throws Exception {
        MAIL_SERVER.setLevel(Level.WARNING);
        Path folder = Files.createTempDirectory("tonghop-fire");
        String soak = System.getProperty("fire.soak", "");
        String parts = soak.isEmpty() ? System.getProperty("fire.parts", "files,instances,disk,crash") : "soak";
        boolean well = true;
        for (String part : parts.split(",")) {
            well &= run(part, Files.createDirectories(folder.resolve(part)));
        }
        if (!well) {
            throw new IllegalStateException("not all is as it must be; what is left lies in " + folder);
        }
        Folders.remove(folder);
    }

    private static boolean run(String part, Path folder) throws Exception {
        return switch (part) {
            case "files" -> Trials.table("Files", FileTrials.all(), folder);
            case "instances" -> Trials.table("Two instances", TwoInstanceTrials.all(), folder);
            case "disk" -> Trials.table("Disks", DiskTrials.all(), folder);
            case "crash" ->
                new CrashCampaign(Long.getLong("fire.seed", 2024), Integer.getInteger("fire.kills", 300), folder).run();
            case "soak" ->
                new Soak(
                                Duration.parse(System.getProperty("fire.soak")),
                                Integer.getInteger("fire.arrivals", 60),
                                Long.getLong("fire.seed", 2024),
                                folder)
                        .run();
            default -> throw new IllegalArgumentException("no part " + part);
        };
    }
}
