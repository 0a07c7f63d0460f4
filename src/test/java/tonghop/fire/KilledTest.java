package tonghop.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@link CrashCampaign}: one home, a few lives. */
class KilledTest {

    private static final long SEED = 7;
    private static final int LANES = 9;
    private static final int KILLS = 5;

    @TempDir
    private Path folder;

    @Test
    void losesAndDoublesNothingHoweverOftenItIsKilled() throws Exception {
        List<Lane> lanes = new Lanes(SEED).make(LANES);
        var siege = new Siege(lanes, folder);

        State calm = siege.inPeace();
        Siege.Fallen fallen = siege.underFire(SEED, KILLS);

        assertThat(fallen.kills()).isGreaterThanOrEqualTo(KILLS);
        assertThat(new Judge(lanes).complaints(fallen.state(), calm, fallen.originals()))
                .isEmpty();
    }
}
