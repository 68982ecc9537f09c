package io.hrsystem.command.employees.leavers;

import io.hrsystem.command.platform.tasks.Tasks;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.personal.RetentionClass;
import io.hrsystem.platform.database.TenantGate;
import io.hrsystem.platform.database.TenantGate.Status;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has left, what of them has been erased, and what has yet to be done for it. */
@Component
final class Leavers {
    static final String TABLE = "person_erasure";

    private static final Set<Status> ENDED = EnumSet.of(Status.INACTIVE, Status.ERASED);

    /** Whose last day lies behind, and of whom there may be something. */
    private static final String LEFT =
            """
            SELECT found.* FROM (SELECT DISTINCT tenant_id, subject FROM fact
                                  WHERE tenant_id = :tenant AND fact = 'LEFT') AS gone,
                   LATERAL (%s) AS found
             WHERE (SELECT count(*) FROM person_erasure AS done
                     WHERE done.tenant_id = gone.tenant_id AND done.employee_id = gone.subject) < :classes
             ORDER BY found.subject\
            """.formatted(Leaver.FIND.replaceFirst("\\?", "gone.tenant_id").replaceFirst("\\?", "gone.subject"));

    private final JdbcClient system;
    private final TenantGate gate;
    private final Tasks tasks;
    private final Clock clock;

    /** A class of somebody that was decided to be erased. */
    record Open(EmployeeId employee, RetentionClass retention) {}

    Leavers(DataSource system, Tasks tasks, Clock clock) {
        this.system = JdbcClient.create(system);
        this.gate = new TenantGate(system);
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Has done what is open. */
    void wake(TenantId company) {
        tasks.now(LeaverWork.NAME, company, LeaverWork.OPEN);
    }

    /** Has erased what is due, too; a company that has ended is kept as a whole, to the end of its own retention. */
    void wakeForDue(TenantId company) {
        if (!hasEnded(company)) tasks.now(LeaverWork.NAME, company, LeaverWork.DUE);
    }

    private boolean hasEnded(TenantId company) {
        return gate.statusOf(company).filter(ENDED::contains).isPresent();
    }

    /** If a process has died before it could. */
    void wakeAll() {
        system.sql("SELECT DISTINCT tenant_id FROM person_erasure WHERE NOT is_done")
                .query((row, _) -> TenantId.of(row.getString(1)))
                .list()
                .forEach(this::wake);
    }

    List<Leaver> left(TenantId company) {
        return system.sql(LEFT)
                .param("tenant", company.value())
                .param("classes", RetentionClass.values().length)
                .query((row, _) -> Leaver.read(row, clock))
                .list();
    }

    List<Open> open(TenantId company) {
        return system.sql("SELECT employee_id, retention FROM person_erasure"
                        + " WHERE tenant_id = ? AND NOT is_done ORDER BY 1, 2")
                .param(company.value())
                .query((row, _) -> new Open(EmployeeId.of(row.getString(1)), RetentionClass.valueOf(row.getString(2))))
                .list();
    }

    boolean isDone(TenantId company, Open it) {
        return system.sql("SELECT FROM person_erasure"
                        + " WHERE tenant_id = ? AND employee_id = ? AND retention = ? AND is_done")
                .params(company.value(), it.employee().value(), it.retention().name())
                .query((_, _) -> true)
                .optional()
                .isPresent();
    }

    /** Not one that has been erased as a whole, or is not known here. */
    boolean isThere(TenantId company) {
        return gate.statusOf(company).filter(it -> it != Status.ERASED).isPresent();
    }

    void done(TenantId company, Open it) {
        system.sql("UPDATE person_erasure SET is_done = true"
                        + " WHERE tenant_id = ? AND employee_id = ? AND retention = ?")
                .params(company.value(), it.employee().value(), it.retention().name())
                .update();
    }
}
