package io.hrsystem.query.platform.projections.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.platform.projections.EventEnvelope;
import io.hrsystem.query.platform.projections.EventEnvelope.Stream;
import io.hrsystem.query.platform.projections.Parked;
import io.hrsystem.query.platform.projections.api.EventMeta;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UnappliedTest {
    private static final TenantId ACME = TenantId.next();
    private static final TenantId OTHER = TenantId.next();

    private final Unapplied unapplied = new Unapplied("attendance");

    private record Lost(EventMeta meta, GlobalPosition position) implements EventEnvelope {
        @Override
        public String eventId() {
            return "lost";
        }

        @Override
        public DomainEvent payload() {
            throw new AssertionError("nobody reads it again");
        }
    }

    @Test
    void itIsRefusedAsSoonAsThereIsTooMuchOfItAndTheCompanyIsNamed() {
        for (var number = 0; number < 4_000; number++) unapplied.add(parked(OTHER, number));
        for (var number = 0; number < 6_000; number++) unapplied.add(parked(ACME, number));

        assertThatThrownBy(() -> unapplied.add(parked(ACME, 6_000)))
                .hasMessage(
                        "More than 10,000 events of attendance cannot be applied, 6,001 of them of company " + ACME);
    }

    @Test
    void whatASwitchThatFailedHadFoundIsForgotten() {
        unapplied.add(parked(ACME, 0));
        unapplied.add(parked(OTHER, 0));

        unapplied.shrink(1);

        assertThat(unapplied.events()).hasSize(1);
        assertThat(unapplied.isParked(new Stream(ACME, "attendance"))).isTrue();
        assertThat(unapplied.isParked(new Stream(OTHER, "attendance"))).isFalse();
    }

    private static Parked parked(TenantId tenant, long sequence) {
        return Parked.behind(new Lost(
                new EventMeta(tenant, "attendance", sequence, Instant.EPOCH, null, GlobalPosition.ORIGIN),
                GlobalPosition.ORIGIN));
    }
}
