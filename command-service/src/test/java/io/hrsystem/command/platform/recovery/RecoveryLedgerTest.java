package io.hrsystem.command.platform.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import io.hrsystem.command.SetBack;
import io.hrsystem.contract.Ids;
import io.hrsystem.storage.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a recovery makes of a ledger that is broken, that knows more, and that knows less. */
class RecoveryLedgerTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company ACME = Company.onboard(SERVICE);
    private static final JdbcClient DATABASE = SERVICE.database();

    private final Ledger ledger = SERVICE.bean(Ledger.class);
    private final String recovery = Ids.next();

    @AfterEach
    void over() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> SetBack.checks(SERVICE, recovery)
                        .containsAll(List.of("DECISIONS true", "ERASURES true", "MAILS true")));
        assertThat(SetBack.endRecovery(SERVICE).status()).isEqualTo(200);
    }

    @Test
    void aBrokenLedgerIsSaidAndNothingIsSentUntilItIsMended() throws IOException {
        var newest = ledger.append("test.Nothing", Ids.next(), ACME.tenant());
        var file = SERVICE.ledger().resolve("ledger/%016d.json".formatted(newest.number()));
        var sound = Files.readString(file);
        Files.writeString(file, sound.replace(newest.kind(), "test.Changed"));
        begin();
        await().until(() -> SetBack.checks(SERVICE, recovery)
                .containsAll(List.of("DECISIONS false", "ERASURES false", "MAILS false")));
        assertThat(detail("DECISIONS")).contains("broken at entry " + newest.number());
        assertThat(SERVICE.bean(Recoveries.class).holdSending()).isTrue();
        assertThat(DATABASE.sql("SELECT ended_at IS NULL FROM recovery WHERE recovery_id = ?")
                        .param(recovery)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        Files.writeString(file, sound);
    }

    /** As if the keys had been set back too. */
    @Test
    void whatWasErasedStaysErased() throws IOException {
        ACME.hire("rl-1");
        var key = SERVICE.keyDatabase()
                .sql("SELECT key_id FROM subject_key WHERE tenant_id = ? LIMIT 1")
                .param(ACME.tenant())
                .query(UUID.class)
                .single();
        ledger.append("keys.KeyDestroyed", key.toString(), ACME.tenant());
        begin();
        await().until(() -> SetBack.checks(SERVICE, recovery).contains("ERASURES true"));
        // others have erased something in the same ledger, too
        var kinds = SERVICE.beans(LostErasures.class).stream()
                .map(LostErasures::kind)
                .toList();
        var erased = ledger.since(Instant.EPOCH).stream()
                .filter(it -> kinds.contains(it.kind()))
                .count();
        assertThat(detail("ERASURES")).isEqualTo("Erased and gone: " + erased);
        assertThat(SERVICE.keyDatabase()
                        .sql("SELECT (SELECT count(*) FROM subject_key WHERE key_id = :key)"
                                + " || ' ' || (SELECT count(*) FROM tombstone WHERE key_id = :key)")
                        .param("key", key)
                        .query(String.class)
                        .single())
                .isEqualTo("0 1");
    }

    @Test
    void whatOnlyTheEventsThatWerePutAsideTellIsTakenCareOfTheSafeWay() {
        var account = DATABASE.sql("SELECT account_id FROM account WHERE tenant_id = ? LIMIT 1")
                .param(ACME.tenant())
                .query(String.class)
                .single();
        lost(1, "client:" + Ids.next(), "identity.ClientRevoked");
        lost(2, "account:" + account, "identity.RoleRevoked");
        lost(3, "employee:" + Ids.next(), "employees.EmployeeHired");
        begin();
        await().until(() -> SetBack.checks(SERVICE, recovery).contains("DECISIONS true"));
        assertThat(DATABASE.sql("SELECT kind || ' ' || state FROM recovery_decision WHERE recovery_id = ?")
                        .param(recovery)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("identity.ClientRevoked CLOSED", "identity.RoleRevoked CLOSED");
        assertThat(DATABASE.sql("SELECT disabled FROM account WHERE tenant_id = ? AND account_id = ?")
                        .params(ACME.tenant(), account)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void anotherLedgerThanThatWhichWasFollowedIsSaid() throws IOException {
        await().until(() -> ledger.reached().isPresent());
        var mark = SERVICE.ledger().resolve("ledger-mark.json");
        Files.move(mark, Path.of(mark + ".away"));
        begin();
        await().until(() -> SetBack.checks(SERVICE, recovery).contains("DECISIONS false"));
        assertThat(detail("DECISIONS")).contains("ends before the point");
        assertThat(mark).doesNotExist();
        Files.move(Path.of(mark + ".away"), mark);
    }

    private void begin() {
        DATABASE.sql("INSERT INTO recovery (recovery_id, found_at) VALUES (?, now())")
                .param(recovery)
                .update();
    }

    private void lost(int number, String stream, String type) {
        DATABASE.sql("""
            INSERT INTO lost_event (recovery_id, tenant_id, xid, pos, event_id, stream_id, payload_type, recorded_at)
            VALUES (?, ?, 9000000, ?, ?, ?, ?, now())
            """)
                .params(recovery, ACME.tenant(), number, UUID.randomUUID(), stream, type)
                .update();
    }

    private String detail(String check) {
        return DATABASE.sql("SELECT detail FROM recovery_check WHERE recovery_id = ? AND name = ?")
                .params(recovery, check)
                .query(String.class)
                .single();
    }
}
