package io.hrsystem.query.platform.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.EventCatalog;
import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.platform.projections.api.CannotApply;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.table.BinaryCopy;
import java.time.Instant;
import java.util.List;

/** What a projection makes of the events of one stream: the pure part of both drivers, without a database. */
public final class ProjectionFixture<E extends DomainEvent, R extends Row<R>> {
    public static final TenantId TENANT = new TenantId("acme");

    /** Who does everything. */
    public static final String ACTOR = "somebody";

    private static final Instant FIRST = Instant.parse("2026-03-02T00:00:00Z");

    private final ProjectedTable<E, R> projection;

    private ProjectionFixture(ProjectedTable<E, R> projection) {
        this.projection = projection;
    }

    public static <E extends DomainEvent, R extends Row<R>> ProjectionFixture<E, R> of(Projection<E, R> projection) {
        return new ProjectionFixture<>(ProjectedTable.of(projection));
    }

    /** When the n-th event of a stream, from 0, was recorded. */
    public static Instant at(long sequence) {
        return FIRST.plusSeconds(sequence);
    }

    /** All events of a stream so far. */
    @SafeVarargs
    public final Given given(E... events) {
        var given = new Given();
        for (var event : events) given.apply(event);
        return given;
    }

    /** A stream in which every event of the family occurs: a new one has to be added here. */
    @SafeVarargs
    public final Given givenEveryEvent(E... events) {
        assertThat(events)
                .<Class<?>>extracting(DomainEvent::getClass)
                .containsAll(
                        EventCatalog.recordsOf(projection.projection().events()).toList());
        return given(events);
    }

    public final class Given {
        private final Rows<R> rows = new Rows<>(projection);
        private long sequence;

        private void apply(E event) {
            var meta = new EventMeta(TENANT, "stream", sequence, at(sequence), ACTOR, new GlobalPosition(7, sequence));
            try {
                projection.apply(event, meta, rows.ofEvent());
            } catch (CannotApply e) {
                rows.dropEvent();
                throw e;
            }
            rows.keepEvent();
            sequence++;
        }

        /** The next event parks the stream. */
        public Given cannotApply(E event, String reason) {
            assertThatThrownBy(() -> apply(event))
                    .isInstanceOf(CannotApply.class)
                    .hasMessageContaining(reason);
            return this;
        }

        /** These and no others are there now, and the database would take them. */
        @SafeVarargs
        public final void expectRows(R... expected) {
            assertThat(rows()).containsExactlyInAnyOrder(expected);
        }

        /** What is there now, which the database would take. */
        public List<R> rows() {
            var copy = new BinaryCopy();
            copy.begin();
            for (var row : rows.written()) projection.table().copy(row, copy);
            return rows.written();
        }
    }
}
