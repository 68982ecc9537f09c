package io.hrsystem.command.identity.sessions;

import io.hrsystem.command.identity.sessions.SessionCommand.EndOwnSession;
import io.hrsystem.command.identity.sessions.SessionCommand.EndSession;
import io.hrsystem.command.identity.sessions.SessionCommand.StartSession;
import io.hrsystem.command.identity.sessions.SessionCommand.UseSession;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.SessionEnd;
import io.hrsystem.contract.identity.SessionEvent.SessionEnded;
import io.hrsystem.contract.identity.SessionEvent.SessionUsed;
import io.hrsystem.contract.identity.SessionEvent.SignedIn;
import io.hrsystem.contract.identity.SessionId;
import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final SessionId SESSION = SessionId.next();
    private static final AccountId KIM = new AccountId("kim");
    private static final AccountId LEE = new AccountId("lee");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final SignedIn SIGNED_IN = new SignedIn(SESSION, KIM, "hr-pages", "HR");
    private static final SessionEnded ENDED = new SessionEnded(SESSION, KIM, SessionEnd.SIGNED_OUT);

    private final AggregateTestFixture<Session> session = new AggregateTestFixture<>(Session.class);

    @Test
    void itBegins() {
        session.givenNoPriorActivity()
                .when(new StartSession(SESSION, KIM, "hr-pages", "HR"))
                .expectEvents(SIGNED_IN);
    }

    @Test
    void theFirstUseOfADayIsRecorded() {
        var used = new SessionUsed(SESSION, TODAY);
        session.given(SIGNED_IN).when(new UseSession(SESSION, TODAY)).expectEvents(used);
        session.given(SIGNED_IN, used).when(new UseSession(SESSION, TODAY)).expectNoEvents();
        session.given(SIGNED_IN, used)
                .when(new UseSession(SESSION, TODAY.plusDays(1)))
                .expectEvents(new SessionUsed(SESSION, TODAY.plusDays(1)));
    }

    @Test
    void itEndsOnceAndIsNotUsedAnyMore() {
        session.given(SIGNED_IN)
                .when(new EndSession(SESSION, SessionEnd.SIGNED_OUT))
                .expectEvents(ENDED);
        session.given(SIGNED_IN, ENDED)
                .when(new EndSession(SESSION, SessionEnd.TOO_MANY))
                .expectNoEvents();
        session.given(SIGNED_IN, ENDED).when(new UseSession(SESSION, TODAY)).expectNoEvents();
    }

    @Test
    void peopleEndTheirOwnAlone() {
        session.given(SIGNED_IN)
                .when(new EndOwnSession(SESSION, KIM))
                .expectEvents(new SessionEnded(SESSION, KIM, SessionEnd.ENDED_BY_PERSON));
        session.given(SIGNED_IN)
                .when(new EndOwnSession(SESSION, LEE))
                .expectNoEvents()
                .expectExceptionMessage("NOT_FOUND");
    }
}
