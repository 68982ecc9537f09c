package io.hrsystem.command.identity.sessions;

import io.hrsystem.command.identity.sessions.SessionCommand.EndSession;
import io.hrsystem.command.platform.database.ReadGate;
import io.hrsystem.command.platform.recovery.KeptDecision;
import io.hrsystem.command.platform.recovery.LostDecision;
import io.hrsystem.command.platform.recovery.LostDecisions;
import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.identity.SessionEnd;
import io.hrsystem.contract.identity.SessionEvent.SessionEnded;
import io.hrsystem.contract.identity.SessionId;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sessions that were ended for a reason. */
@Component
final class LostSessionDecisions implements LostDecisions {
    private final ReadGate readGate;

    LostSessionDecisions(ReadGate readGate) {
        this.readGate = readGate;
    }

    @Override
    public Map<Class<? extends DomainEvent>, Way> ways() {
        return Map.of(SessionEnded.class, Way.by(lost -> new EndSession(SessionId.of(lost.target()), causeOf(lost))));
    }

    /** Of what is known from the lost events alone there is no telling; somebody ended it. */
    private static SessionEnd causeOf(LostDecision lost) {
        var kept = lost.detail(KeptDecision.CAUSE);
        return kept == null ? SessionEnd.ENDED_BY_PERSON : SessionEnd.valueOf(kept);
    }

    @Override
    public void afterwards(LostDecision lost) {
        readGate.endOnBoth(lost.tenant(), SessionId.of(lost.target()));
    }
}
