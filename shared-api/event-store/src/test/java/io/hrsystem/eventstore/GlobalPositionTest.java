package io.hrsystem.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlobalPositionTest {
    private static final GlobalPosition EARLY = new GlobalPosition(700, 9);
    private static final GlobalPosition LATE = new GlobalPosition(701, 3);

    @Test
    void theTransactionCountsBeforeTheOrderInsideIt() {
        assertThat(Stream.of(LATE, EARLY, new GlobalPosition(700, 10)).sorted())
                .containsExactly(EARLY, new GlobalPosition(700, 10), LATE);
    }

    @Test
    void theLaterOneCoversTheEarlier() {
        assertThat(LATE.covers(EARLY)).isTrue();
        assertThat(EARLY.covers(LATE)).isFalse();
        assertThat(EARLY.covers(EARLY)).isTrue();
        assertThat(EARLY.covers(null)).isTrue();
        assertThat(EARLY.samePositionAs(new GlobalPosition(700, 9))).isTrue();
        assertThat(EARLY.samePositionAs(LATE)).isFalse();
    }

    @Test
    void boundsAreTheEarlierAndTheLater() {
        assertThat(LATE.lowerBound(EARLY)).isEqualTo(EARLY);
        assertThat(EARLY.lowerBound(LATE)).isEqualTo(EARLY);
        assertThat(LATE.upperBound(EARLY)).isEqualTo(LATE);
        assertThat(EARLY.upperBound(LATE)).isEqualTo(LATE);
    }

    @Test
    void aStreamBeginsAtTheLowestPositionOfItsToken() {
        assertThat(GlobalPosition.of(null)).isEqualTo(GlobalPosition.ORIGIN);
        assertThat(GlobalPosition.of(ReplayToken.createReplayToken(LATE, EARLY)))
                .isEqualTo(EARLY);
        assertThat(GlobalPosition.of(ReplayToken.createReplayToken(LATE))).isEqualTo(GlobalPosition.ORIGIN);
        assertThatIllegalArgumentException().isThrownBy(() -> GlobalPosition.of(new GlobalSequenceTrackingToken(1)));
    }

    @Test
    void theTextIsReadBack() {
        assertThat(EARLY).hasToString("700.9");
        assertThat(GlobalPosition.parse("700.9")).isEqualTo(EARLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "700", "700.", ".9", "700.9.1", "a.b", "700.9 "})
    void otherTextIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> GlobalPosition.parse(text));
    }
}
