package io.hrsystem.query.platform.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.TenantId;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningService
class ReadSideWatchTest {
    private static final String STREAM = "employee:nobody";

    private final ReadSideWatch watch;
    private final JdbcClient read;
    private final JdbcClient command;

    ReadSideWatchTest(ReadSideWatch watch, TestDatabases databases) {
        this.watch = watch;
        this.read = JdbcClient.create(databases.read().system());
        this.command = JdbcClient.create(databases.command().system());
    }

    @Test
    void aParkedStreamIsRaisedOnceAsLongAsItLasts() {
        var tenant = TenantId.next();
        park(tenant, 0, "CannotApply");
        park(tenant, 1, "");
        watch.look();
        assertThat(raised(tenant)).containsExactly("STREAM_PARKED employees " + STREAM);

        told();
        watch.look();
        assertThat(raised(tenant)).hasSize(1);

        read.sql("DELETE FROM parked_event WHERE tenant_id = ?")
                .param(tenant.value())
                .update();
        watch.look();
        park(tenant, 2, "CannotApply");
        watch.look();
        assertThat(raised(tenant)).hasSize(2);
        read.sql("DELETE FROM parked_event WHERE tenant_id = ?")
                .param(tenant.value())
                .update();
    }

    @Test
    void segmentsThatNobodyWorksOnAreRaised() {
        read.sql("""
            INSERT INTO projection_token (processor, segment, owner, claimed_at) VALUES ('forgotten', 0, NULL, NULL)
            """).update();
        watch.look();
        read.sql("DELETE FROM projection_token WHERE processor = 'forgotten'").update();
        assertThat(raised(TenantId.PLATFORM)).contains("READER_STOPPED forgotten");
    }

    private void park(TenantId tenant, int sequence, String error) {
        read.sql("""
            INSERT INTO parked_event (tenant_id, processor, stream_id, sequence, xid, pos, event_id, error)
            VALUES (?, 'employees', ?, ?, 0, ?, ?, nullif(?, ''))
            """)
                .params(tenant.value(), STREAM, sequence, sequence, "event-" + sequence, error)
                .update();
    }

    private void told() {
        command.sql("UPDATE alert SET told_at = now()").update();
    }

    private List<String> raised(TenantId tenant) {
        return command.sql("SELECT cause || ' ' || subject FROM alert WHERE tenant_id = ? ORDER BY alert_id")
                .param(tenant.value())
                .query(String.class)
                .list();
    }
}
