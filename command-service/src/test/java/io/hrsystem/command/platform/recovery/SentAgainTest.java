package io.hrsystem.command.platform.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.Company;
import io.hrsystem.command.Inbox;
import io.hrsystem.command.RunningService;
import io.hrsystem.command.SetBack;
import io.hrsystem.command.platform.tasks.RecurringWork;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.alerts.AlertCause;
import io.hrsystem.platform.alerts.AlertOutbox;
import io.hrsystem.storage.Ledger;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Set back to the middle: of a company's set-up, whose welcome waits for the mail server; to where somebody is invited
 * and not written to yet; to where an alert is raised and nobody told.
 */
class SentAgainTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company ACME = Company.onboard(SERVICE);
    private static final JdbcClient DATABASE = SERVICE.database();
    private static final Inbox INBOX = new Inbox(SERVICE.mail());
    private static final String RUN = Ids.next() + " ";

    private static String hanbit;
    private static String alert;
    private static String found;
    private static String invitation;
    private static String kimsLink;

    @BeforeAll
    static void goBackAndGoOn() {
        SERVICE.mail().stop();
        hanbit = SERVICE.superAdmin()
                .post("/api/admin/tenants", Company.registration())
                .text("tenantId");
        await().until(() -> failures() > 0);
        var inTheMiddle = SetBack.pointIs(SERVICE, hanbit);
        SERVICE.mail().start();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Company.status(SERVICE, hanbit).equals("ACTIVE"));

        var kim = invite();
        invitation = DATABASE.sql("SELECT mail FROM sent_mail WHERE tenant_id = ? AND mail LIKE 'invitation-%'")
                .param(ACME.tenant())
                .query(String.class)
                .single();
        kimsLink = INBOX.activationTokensTo("sa-1@company.example").getLast();
        alert = raise("raised before the point");
        var beforeItWasSent = SetBack.pointIs(SERVICE, ACME.tenant())
                .with("sent_mail", "DELETE FROM %s WHERE mail = ?", invitation)
                .with("activation", "DELETE FROM %s WHERE account_id = ?", kim)
                .with(
                        "invitation_mail",
                        "INSERT INTO %s (tenant_id, account_id, mail, due_at) VALUES (?, ?, ?, now())",
                        ACME.tenant(),
                        kim,
                        invitation);
        raise("found after the point");
        relay();
        assertThat(isTold(alert)).isTrue();

        var recovery = inTheMiddle.and(beforeItWasSent).restore();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> SetBack.checks(SERVICE, recovery)
                        .containsAll(List.of("DECISIONS true", "ERASURES true", "MAILS true")));
        // what was found after the point is found again, with another id
        found = raise("found after the point");
        relay();
        assertThat(SetBack.endRecovery(SERVICE).status()).isEqualTo(200);
    }

    @AfterAll
    static void quiet() {
        DATABASE.sql("DELETE FROM alert WHERE subject LIKE ?").param(RUN + "%").update();
    }

    @Test
    void theSetUpGoesOnWhereItWasAndWelcomesNobodyTwice() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Company.status(SERVICE, hanbit).equals("ACTIVE"));
        assertThat(INBOX.welcomesTo(hanbit)).hasSize(1);
        assertThat(DATABASE.sql("SELECT payload_type FROM event WHERE tenant_id = ? AND payload_type LIKE"
                                + " 'tenants.Onb%'")
                        .param(hanbit)
                        .query(String.class)
                        .list())
                .hasSize(4);
        // nothing tells any more that the link had been sent, but the ledger
        var activated = SERVICE.api()
                .anonymous()
                .post(
                        "/api/activation",
                        Map.of("token", INBOX.activationToken(hanbit), "password", "a quiet blue whale"));
        assertThat(activated.status()).as(activated.raw().body()).isEqualTo(200);
    }

    @Test
    void anInvitationIsNotMailedTwiceAndItsLinkIsGood() {
        await().until(() -> DATABASE.sql("SELECT count(*) FROM invitation_mail WHERE tenant_id = ?")
                        .param(ACME.tenant())
                        .query(Long.class)
                        .single()
                == 0);
        assertThat(INBOX.textOf(invitation)).contains(kimsLink);
        var activated = SERVICE.api()
                .anonymous()
                .post("/api/activation", Map.of("token", kimsLink, "password", "a quiet blue whale"));
        assertThat(activated.status()).as(activated.raw().body()).isEqualTo(200);
    }

    @Test
    void peopleAreNotToldAgain() throws IOException {
        assertThat(isTold(alert)).isTrue();
        assertThat(isTold(found)).isTrue();
        // of one message only
        assertThat(SERVICE.bean(Ledger.class).since(Instant.EPOCH))
                .filteredOn(it -> it.details().toString().contains(RUN))
                .hasSize(1);
    }

    private static String invite() {
        var employee = ACME.hire("sa-1");
        var invited =
                ACME.admin().post("/api/employees/" + employee + "/account", Map.of("roles", List.of("EMPLOYEE")));
        await().until(() -> !INBOX.activationTokensTo("sa-1@company.example").isEmpty());
        return invited.text("accountId");
    }

    private static String raise(String subject) {
        SERVICE.bean(AlertOutbox.class).raise(AlertCause.STREAM_PARKED, new TenantId(ACME.tenant()), RUN + subject);
        return DATABASE.sql("SELECT alert_id FROM alert WHERE subject = ? AND told_at IS NULL")
                .param(RUN + subject)
                .query(String.class)
                .single();
    }

    private static void relay() {
        SERVICE.beans(RecurringWork.class).stream()
                .filter(it -> it.name().equals("alert-relay"))
                .forEach(RecurringWork::run);
    }

    private static boolean isTold(String alert) {
        return DATABASE.sql("SELECT told_at IS NOT NULL FROM alert WHERE alert_id = ?")
                .param(alert)
                .query(Boolean.class)
                .single();
    }

    private static int failures() {
        return DATABASE.sql(
                        "SELECT coalesce(sum(consecutive_failures), 0) FROM scheduled_tasks WHERE task_instance LIKE ?")
                .param(hanbit + "/%")
                .query(Integer.class)
                .single();
    }
}
