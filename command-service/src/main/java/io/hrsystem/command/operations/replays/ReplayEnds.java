package io.hrsystem.command.operations.replays;

import io.hrsystem.command.operations.replays.ReplayCommand.ExpireReplay;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.tasks.RecurringWork;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.operations.ReplayId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks how replays that are open have ended on the other side, and ends views after their time. */
@Component
final class ReplayEnds implements RecurringWork {
    private static final String NAME = "replay-ends";

    private final JdbcClient system;
    private final EndedRuns ended;
    private final Commands commands;
    private final ReplaySettings settings;
    private final Clock clock;

    ReplayEnds(DataSource system, EndedRuns ended, Commands commands, ReplaySettings settings, Clock clock) {
        this.system = JdbcClient.create(system);
        this.ended = ended;
        this.commands = commands;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return settings.lookEvery();
    }

    @Override
    public void run() {
        ended.of(open()).forEach(this::send);
        outlived().forEach(it -> send(new ExpireReplay(it)));
    }

    private void send(ReplayCommand command) {
        commands.asSystem(TenantId.PLATFORM, NAME, sender -> sender.send(command));
    }

    private List<String> open() {
        return system.sql("SELECT replay_id FROM replay WHERE tenant_id = ? AND state = 'OPEN'")
                .param(TenantId.PLATFORM.value())
                .query(String.class)
                .list();
    }

    /** The last event of a view that is there is that it was completed. */
    private List<ReplayId> outlived() {
        return system.sql("""
            SELECT replay_id FROM replay AS view
             WHERE tenant_id = :tenant AND state = 'READY' AND (
               SELECT recorded_at FROM event WHERE tenant_id = view.tenant_id AND stream_id = 'replay:' || view.replay_id
                ORDER BY sequence DESC LIMIT 1) < :before
            """)
                .param("tenant", TenantId.PLATFORM.value())
                .param("before", clock.instant().minus(settings.viewLife()).atOffset(ZoneOffset.UTC))
                .query(ReplayEnds::replay)
                .list();
    }

    private static ReplayId replay(ResultSet row, int number) throws SQLException {
        return new ReplayId(row.getString(1));
    }
}
