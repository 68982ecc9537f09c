package io.hrsystem.eventstore.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.eventstore.GlobalPosition;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

class HeadBufferTest {
    private final HeadBuffer buffer = new HeadBuffer(4, 100);

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

    @Test
    void largeEventsMakeRoomBeforeTheirNumberDoes() {
        buffer.startAfter(at(0));
        addLarge(1, 2);
        var first = buffer.indexAfter(at(0));
        addLarge(3);
        assertThat(buffer.at(first)).isNull();
        assertThat(buffer.indexAfter(at(0))).isEqualTo(HeadBuffer.ABSENT);
        assertThat(buffer.at(buffer.indexAfter(at(2))))
                .extracting(TrackedEventMessage::trackingToken)
                .isEqualTo(at(3));
        add(4);
        assertThat(buffer.at(buffer.indexAfter(at(2)))).isNotNull();
    }

    private void add(long... positions) {
        add(1, positions);
    }

    private void addLarge(long... positions) {
        add(40, positions);
    }

    private void add(int bytes, long[] positions) {
        var events = LongStream.of(positions)
                .mapToObj(it ->
                        new GenericTrackedEventMessage<>(at(it), GenericEventMessage.asEventMessage("event " + it)))
                .toList();
        buffer.add(events, (long) bytes * events.size());
    }

    private static GlobalPosition at(long pos) {
        return new GlobalPosition(700, pos);
    }
}
