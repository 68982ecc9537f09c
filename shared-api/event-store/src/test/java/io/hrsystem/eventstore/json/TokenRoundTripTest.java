package io.hrsystem.eventstore.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.eventstore.GlobalPosition;
import java.util.stream.Stream;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackerStatus;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventhandling.tokenstore.GenericTokenEntry;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** As the token store keeps them: bytes and a class name. */
class TokenRoundTripTest {
    private static final GlobalPosition EARLY = new GlobalPosition(700, 9);
    private static final GlobalPosition LATE = new GlobalPosition(1L << 40, 1L << 50);
    private static final GlobalPosition BEHIND = new GlobalPosition(LATE.xid() + 1, 1);

    private final Serializer serializer = Serializers.general();

    static Stream<TrackingToken> tokens() {
        var replay = ReplayToken.createReplayToken(LATE, EARLY, "after the fix");
        return Stream.of(
                EARLY,
                GlobalPosition.ORIGIN,
                replay,
                ReplayToken.createReplayToken(LATE),
                ReplayToken.createReplayToken(LATE, GlobalPosition.ORIGIN),
                MergedTrackingToken.merged(EARLY, LATE),
                MergedTrackingToken.merged(replay, LATE),
                ReplayToken.createReplayToken(MergedTrackingToken.merged(EARLY, LATE), EARLY));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void aTokenIsReadBackAsItWasWritten(TrackingToken token) {
        assertThat(stored(token)).isEqualTo(token);
    }

    @Test
    void aSplitTokenIsReadBackInBothHalves() {
        for (var half : TrackerStatus.split(Segment.ROOT_SEGMENT, MergedTrackingToken.merged(EARLY, LATE)))
            assertThat(stored(half.getInternalTrackingToken())).isEqualTo(half.getInternalTrackingToken());
    }

    @Test
    void aMergedTokenGoesOnAfterItWasRead() {
        var merged = stored(MergedTrackingToken.merged(EARLY, LATE));
        assertThat(WrappedToken.unwrapLowerBound(merged)).isEqualTo(EARLY);
        assertThat(WrappedToken.advance(merged, BEHIND)).isEqualTo(BEHIND);
    }

    @Test
    void aReplayEndsAfterTheTokenAtReset() {
        var replay = stored(ReplayToken.createReplayToken(LATE, EARLY));
        assertThat(ReplayToken.isReplay(WrappedToken.advance(replay, LATE))).isTrue();
        assertThat(WrappedToken.advance(replay, BEHIND)).isEqualTo(BEHIND);
    }

    private TrackingToken stored(TrackingToken token) {
        AbstractTokenEntry<byte[]> entry = new GenericTokenEntry<>(token, serializer, byte[].class, "a-processor", 0);
        return entry.getToken(serializer);
    }
}
