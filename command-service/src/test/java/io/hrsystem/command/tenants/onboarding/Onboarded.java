package io.hrsystem.command.tenants.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.Inbox;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an onboarding has left behind. */
record Onboarded(JdbcClient database, Inbox inbox) {
    void awaitActive(String tenant) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !events(tenant, "tenants.TenantActivated").isEmpty());
        await().atMost(Duration.ofSeconds(10)).until(() -> tasks(tenant) == 0 && sagas(tenant) == 0);
    }

    void assertExactlyOneOfEach(String tenant) {
        for (var once : List.of(
                "organisation.DepartmentCreated",
                "identity.AccountInvited",
                "tenants.TenantSettingsChanged",
                "tenants.TenantActivated"))
            assertThat(events(tenant, once)).as(once).hasSize(1);
        assertThat(events(tenant, "tenants.OnboardingStepCompleted")).hasSize(4).doesNotHaveDuplicates();
        var mails = inbox.welcomesTo(tenant);
        assertThat(mails).hasSize(1);
        assertThat(Inbox.text(mails.getFirst())).contains("72시간", "72 hours");
    }

    /** Their steps, or the empty text for events of none. */
    List<String> events(String tenant, String type) {
        return database.sql("""
            SELECT coalesce(payload ->> 'step', '') FROM event
            WHERE tenant_id = :tenant AND payload_type = :type ORDER BY xid, pos
            """)
                .param("tenant", tenant)
                .param("type", type)
                .query(String.class)
                .list();
    }

    String failure(String tenant) {
        return database.sql("""
            SELECT (payload ->> 'step') || ' after ' || (payload ->> 'attempts') || ': ' || (payload ->> 'error')
            FROM event WHERE tenant_id = :tenant AND payload_type = 'tenants.OnboardingStepFailed'
            """).param("tenant", tenant).query(String.class).single();
    }

    int tasks(String tenant) {
        return count("SELECT count(*) FROM scheduled_tasks WHERE task_instance LIKE :tenant || '/%'", tenant);
    }

    private int sagas(String tenant) {
        return count("SELECT count(*) FROM association_value_entry WHERE associationvalue = :tenant", tenant);
    }

    private int count(String sql, String tenant) {
        return database.sql(sql).param("tenant", tenant).query(Integer.class).single();
    }
}
