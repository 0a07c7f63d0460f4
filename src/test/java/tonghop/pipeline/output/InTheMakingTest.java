package tonghop.pipeline.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who makes a period, and whether it is made once more. */
class InTheMakingTest {

    private final InTheMaking periods = new InTheMaking();

    @Test
    void oneMakesPeriodAndManyChangesMeanwhileAreMadeAtOneGo() {
        assertThat(periods.take("a")).isTrue();
        assertThat(periods.take("a")).isFalse();
        assertThat(periods.take("a")).isFalse();

        assertThat(periods.giveBack("a")).isTrue();
        assertThat(periods.take("a")).isTrue();
        assertThat(periods.giveBack("a")).isFalse();
    }

    @Test
    void anotherPeriodIsMadeBesideIt() {
        assertThat(periods.take("a")).isTrue();

        assertThat(periods.take("b")).isTrue();
        assertThat(periods.giveBack("a")).isFalse();
    }
}
