package io.hrsystem.query.platform.graphql.api;

import io.hrsystem.platform.security.Caller;
import io.hrsystem.query.platform.database.CompanyClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which moment is meant where none is named: today by the company's clock, and all that is known. */
@Component
public final class Moments {
    private final CompanyClock companyClock;
    private final Clock clock;

    Moments(CompanyClock companyClock, Clock clock) {
        this.companyClock = companyClock;
        this.clock = clock;
    }

    /** In the transaction of a read. */
    public Moment of(Caller caller, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return new Moment(asOf == null ? today(caller) : asOf, knownAt == null ? Moment.LATEST : knownAt);
    }

    /** Of a view the moment up to which it knows everything; in the transaction of a read. */
    public Instant now(Caller caller) {
        return caller.replay() == null ? clock.instant() : companyClock.endOfView();
    }

    /** In the transaction of a read. */
    public LocalDate today(Caller caller) {
        return companyClock.today(caller.tenant());
    }
}
