package io.hrsystem.command.identity.sessions;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Accounts;
import io.hrsystem.command.Accounts.Person;
import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.command.platform.referencerows.ReferenceRowsRebuild;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.SessionEnd;
import io.hrsystem.contract.identity.SessionId;
import io.hrsystem.eventstore.json.Serializers;
import io.hrsystem.keys.SubjectKeys;
import io.hrsystem.platform.database.Pools;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company ACME = Company.onboard(SERVICE);
    private static final Accounts ACCOUNTS = new Accounts(SERVICE, ACME);
    private static final TenantId TENANT = new TenantId(ACME.tenant());
    private static int number;

    private final Sessions sessions = SERVICE.bean(Sessions.class);

    @Test
    void aSessionThatIsOverIsRefusedAtOnceOnBothSides() {
        var kim = person();
        assertThat(checkIn(kim).text("code")).isNotEqualTo("SESSION_ENDED");
        sessions.end(TENANT, id(kim), kim.session(), SessionEnd.SIGNED_OUT);
        assertEnded(kim);
        assertThat(sessions.isLive(TENANT, kim.session())).isFalse();
        assertThat(sessions.used(TENANT, id(kim), kim.session())).isFalse();
        assertThat(events(kim, "SessionEnded")).containsExactly("SIGNED_OUT");
        sessions.end(TENANT, id(kim), kim.session(), SessionEnd.REFRESH_TOKEN_REUSED);
        assertThat(events(kim, "SessionEnded")).containsExactly("SIGNED_OUT");
    }

    @Test
    void theOldestEndsWhenThereIsOneTooMany() {
        var kim = person();
        for (var i = 0; i < 20; i++) assertThat(begin(kim)).isNotNull();
        assertEnded(kim);
        assertThat(events(kim, "SessionEnded")).containsExactly("TOO_MANY");
        assertThat(live(kim)).isEqualTo(20);
    }

    @Test
    void thoseThatBeginAtTheSameTimeAreNotTooManyEither() throws Exception {
        var kim = person();
        var starts = new ArrayList<Callable<SessionId>>();
        for (var i = 0; i < 30; i++) starts.add(() -> begin(kim));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var it : threads.invokeAll(starts)) it.get();
        }
        assertThat(live(kim)).isEqualTo(20);
    }

    @Test
    void useMakesItLastLongerAndIsRecordedOnceADay() {
        var kim = person();
        assertThat(sessions.used(TENANT, id(kim), kim.session())).isTrue();
        assertThat(events(kim, "SessionUsed")).isEmpty();
        change(kim, "last_used_at = last_used_at - interval '2 days', expires_at = expires_at - interval '2 days'");
        var before = expiry(kim);

        for (var i = 0; i < 2; i++)
            assertThat(sessions.used(TENANT, id(kim), kim.session())).isTrue();

        assertThat(expiry(kim)).isAfter(before);
        assertThat(events(kim, "SessionUsed")).hasSize(1);
        change(kim, "expires_at = now()");
        assertThat(sessions.used(TENANT, id(kim), kim.session())).isFalse();
        assertThat(sessions.isLive(TENANT, kim.session())).isFalse();
    }

    @Test
    void peopleEndOneOfTheirOwnAndNobodyElses() {
        var kim = person();
        var second = ACCOUNTS.again(kim, "EMPLOYEE");
        var lee = person();
        assertThat(end(lee, kim.session()).status()).isEqualTo(404);
        assertThat(end(lee, SessionId.next()).status()).isEqualTo(404);
        assertThat(end(new Accounts(SERVICE, Company.onboard(SERVICE)).admin(), kim.session())
                        .status())
                .isEqualTo(404);
        assertThat(ACME.hr()
                        .post("/api/sessions/%s/end".formatted(kim.session()), Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(checkIn(kim).text("code")).isNotEqualTo("SESSION_ENDED");

        assertThat(end(second, kim.session()).status()).isEqualTo(200);

        assertEnded(kim);
        assertThat(checkIn(second).text("code")).isNotEqualTo("SESSION_ENDED");
        assertThat(events(kim, "SessionEnded")).containsExactly("ENDED_BY_PERSON");
    }

    @Test
    void peopleEndAllTheirOthers() {
        var kim = person();
        var others = List.of(ACCOUNTS.again(kim, "EMPLOYEE"), ACCOUNTS.again(kim, "EMPLOYEE"));
        var lee = person();
        var answer = kim.token().post("/api/sessions/end-others", Map.of());
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        others.forEach(SessionsTest::assertEnded);
        for (var it : List.of(kim, lee)) assertThat(checkIn(it).text("code")).isNotEqualTo("SESSION_ENDED");
        assertThat(ACME.kiosk().post("/api/sessions/end-others", Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void rowsAreAFunctionOfTheEvents() {
        var kim = person();
        sessions.end(TENANT, id(kim), ACCOUNTS.again(kim, "EMPLOYEE").session(), SessionEnd.SIGNED_OUT);
        var rows = rows();
        rebuild();
        assertThat(rows()).isEqualTo(rows);
    }

    private static Person person() {
        return ACCOUNTS.person("s-" + ++number, "EMPLOYEE");
    }

    private SessionId begin(Person person) {
        return sessions.start(TENANT, id(person), "hr-pages");
    }

    private static AccountId id(Person person) {
        return new AccountId(person.account());
    }

    private static Api.Answer end(Person by, SessionId session) {
        return by.token().post("/api/sessions/%s/end".formatted(session), Map.of());
    }

    private static Api.Answer checkIn(Person by) {
        return by.token().post("/api/attendance/check-in", Map.of());
    }

    private static void assertEnded(Person person) {
        var refused = checkIn(person);
        assertThat(refused.text("code")).as(refused.raw().body()).isEqualTo("SESSION_ENDED");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(SERVICE.readDatabase()
                        .sql("SELECT count(*) FROM ended_session WHERE tenant_id = ? AND session_id = ?")
                        .params(TENANT.value(), person.session().value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private static List<String> events(Person of, String type) {
        var ids = SERVICE
                .database()
                .sql("SELECT session_id FROM sign_in_session WHERE account_id = ?")
                .param(of.account())
                .query(String.class)
                .stream()
                .map(it -> "session:" + it)
                .collect(toSet());
        return SERVICE.database()
                .sql("SELECT coalesce(payload ->> 'cause', payload ->> 'on') FROM event WHERE stream_id IN (:streams)"
                        + " AND payload_type = :type")
                .param("streams", ids)
                .param("type", "identity." + type)
                .query(String.class)
                .list();
    }

    private static long live(Person of) {
        return SERVICE.database()
                .sql("SELECT count(*) FROM sign_in_session WHERE account_id = ? AND NOT ended")
                .param(of.account())
                .query(Long.class)
                .single();
    }

    private static void change(Person of, String change) {
        SERVICE.database()
                .sql("UPDATE sign_in_session SET " + change + " WHERE session_id = ?")
                .param(of.session().value())
                .update();
    }

    private static Instant expiry(Person of) {
        return SERVICE.database()
                .sql("SELECT expires_at FROM sign_in_session WHERE session_id = ?")
                .param(of.session().value())
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private static List<Map<String, Object>> rows() {
        return SERVICE.database().sql("""
            SELECT s.session_id, s.account_id, s.client_id, s.started_at, s.ended, e.session_id AS gate
              FROM sign_in_session s LEFT JOIN ended_session e USING (tenant_id, session_id)
             WHERE s.tenant_id = ? ORDER BY s.session_id
            """).param(TENANT.value()).query().listOfRows();
    }

    private static void rebuild() {
        var all = new ArrayList<ReferenceRows<?>>();
        for (var rows : SERVICE.beans(ReferenceRows.class)) all.add(rows);
        var pools = SERVICE.bean(Pools.class);
        try (var system = pools.system(pools.properties().command())) {
            new ReferenceRowsRebuild(system, Serializers.events(SERVICE.bean(SubjectKeys.class)), all).rebuild(TENANT);
        }
    }
}
