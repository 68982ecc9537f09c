package io.hrsystem.eventstore.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.eventstore.GlobalPosition;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

class HeadBufferTest {
    private final HeadBuffer buffer = new HeadBuffer(4);

    @Test
    void nothingIsKnownBeforeTheStart() {
        assertThat(buffer.indexAfter(GlobalPosition.ORIGIN)).isEqualTo(HeadBuffer.ABSENT);
    }

    @Test
    void whoStandsAtTheStartOrLaterFollowsTheBuffer() {
        buffer.startAfter(at(10));
        assertThat(buffer.indexAfter(at(9))).isEqualTo(HeadBuffer.ABSENT);
        var index = buffer.indexAfter(at(10));
        assertThat(buffer.isAhead(index)).isTrue();
        add(11, 13);
        assertThat(buffer.isAhead(index)).isFalse();
        assertThat(buffer.at(index))
                .extracting(TrackedEventMessage::trackingToken)
                .isEqualTo(at(11));
        assertThat(buffer.indexAfter(at(11))).isEqualTo(index + 1);
        assertThat(buffer.indexAfter(at(12))).isEqualTo(index + 1);
        assertThat(buffer.isAhead(buffer.indexAfter(at(13)))).isTrue();
        assertThat(buffer.isAhead(buffer.indexAfter(at(99)))).isTrue();
    }

    @Test
    void whatHadToMakeRoomIsAbsent() {
        buffer.startAfter(at(0));
        add(1, 2, 3);
        var first = buffer.indexAfter(at(0));
        add(4, 5, 6);
        assertThat(buffer.at(first)).isNull();
        assertThat(buffer.indexAfter(at(0))).isEqualTo(HeadBuffer.ABSENT);
        assertThat(buffer.indexAfter(at(2))).isEqualTo(HeadBuffer.ABSENT);
        assertThat(buffer.at(buffer.indexAfter(at(3))))
                .extracting(TrackedEventMessage::trackingToken)
                .isEqualTo(at(4));
    }

    @Test
    void eventsOfOneRowHaveOnePosition() {
        buffer.startAfter(at(0));
        add(1, 2, 2);
        assertThat(buffer.indexAfter(at(1))).isEqualTo(1);
        assertThat(buffer.isAhead(buffer.indexAfter(at(2)))).isTrue();
    }

    private void add(long... positions) {
        buffer.add(LongStream.of(positions)
                .mapToObj(it ->
                        new GenericTrackedEventMessage<>(at(it), GenericEventMessage.asEventMessage("event " + it)))
                .toList());
    }

    private static GlobalPosition at(long pos) {
        return new GlobalPosition(700, pos);
    }
}
