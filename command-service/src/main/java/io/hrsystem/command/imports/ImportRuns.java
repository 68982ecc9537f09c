package io.hrsystem.command.imports;

import io.hrsystem.command.platform.tasks.Tasks;
import io.hrsystem.contract.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of a company are worked on one after the other, as they came: people may need the departments before them. */
@Component
final class ImportRuns {
    static final String TABLE = "import_run";

    private final JdbcClient system;
    private final Tasks tasks;

    ImportRuns(DataSource system, Tasks tasks) {
        this.system = JdbcClient.create(system);
        this.tasks = tasks;
    }

    /** The one that is worked on, or comes next. */
    Optional<ImportRun> first(TenantId tenant) {
        return system.sql("""
            SELECT * FROM import_run WHERE tenant_id = :tenant AND state IN ('QUEUED', 'RUNNING')
             ORDER BY import_id LIMIT 1
            """)
                .param("tenant", tenant.value())
                .query(ImportRun::of)
                .optional();
    }

    /** Whoever ends one or brings one says so; only the first of a company has a task. */
    void wake(TenantId tenant) {
        first(tenant)
                .ifPresent(
                        it -> tasks.now(ImportWork.NAME, tenant, it.importId().value()));
    }

    /** If a process has died before it could. */
    void wakeAll() {
        system.sql("SELECT DISTINCT tenant_id FROM import_run WHERE state IN ('QUEUED', 'RUNNING')")
                .query(ImportRuns::company)
                .list()
                .forEach(this::wake);
    }

    private static TenantId company(ResultSet row, int number) throws SQLException {
        return new TenantId(row.getString(1));
    }
}
