package io.hrsystem.command.payroll.runs;

import io.hrsystem.command.payroll.runs.PayrollRunCommand.OutdatePayroll;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.contract.EventCatalog;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.payroll.RuleSetEvent.RuleSetPublished;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.payroll.inputs.PayrollInputs;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the events since it last looked, for all open runs of all companies at once, and says of those that are
 * computed that they are outdated. However many look at the same time, each event is looked at once.
 */
@Component
final class InputLook {
    private static final String ACTOR = "payroll-inputs";
    private static final String PLATFORM = TenantId.PLATFORM.value();
    /** So many events in one statement. */
    private static final int PAGE = 50_000;

    private static final String LOOKED = "SELECT xid, pos FROM payroll_look WHERE tenant_id = ? FOR UPDATE";
    private static final String ANY_OPEN =
            "SELECT EXISTS (SELECT FROM payroll_run WHERE state NOT IN ('FINALISED', 'PAID'))";
    /** The end of a page, if there is more than one. */
    private static final String PAGE_END = """
        SELECT xid, pos FROM event WHERE xid BETWEEN ? AND ? AND (xid, pos) > (?, ?) AND (xid, pos) <= (?, ?)
         ORDER BY xid, pos OFFSET ? LIMIT 1\
        """;
    /**
     * A work date is in its stream's name; a week belongs to the month of its Sunday, so it may begin six days before.
     * Runs of some employees alone hang on what is theirs, and on the months before: severance does. What earlier months
     * owe is of regular runs.
     */
    private static final String NOTE = """
        INSERT INTO payroll_change AS known (tenant_id, run_id, xid, pos)
        SELECT tenant_id, run_id, last[1], last[2] FROM (
          SELECT r.tenant_id, r.run_id, max(ARRAY[e.xid, e.pos]) AS last
            FROM event e JOIN payroll_run r ON r.tenant_id = e.tenant_id OR e.tenant_id = ?
           WHERE e.xid BETWEEN ? AND ? AND (e.xid, e.pos) > (?, ?) AND (e.xid, e.pos) <= (?, ?)
             AND e.payload_type = ANY (?) AND r.state NOT IN ('FINALISED', 'PAID')
             AND CASE
               WHEN e.stream_id LIKE 'attendance:%'
               THEN substr(e.stream_id, 12, 10)::date BETWEEN
                      (r.month - CASE WHEN r.employees IS NULL THEN interval '6 days' ELSE interval '4 months' END)::date
                      AND (r.month + interval '1 month')::date - 1
               ELSE coalesce(e.payload ->> 'effectiveOn', e.payload ->> 'effectiveFrom', e.payload ->> 'grantedOn', '-infinity')::date
                      < (r.month + interval '1 month')::date
               END
             AND CASE
               WHEN r.employees IS NULL
               THEN e.payload_type <> 'payroll.PayrollRunFinalised' OR EXISTS (
                      SELECT FROM payroll_run f WHERE f.tenant_id = e.tenant_id
                         AND f.run_id = split_part(e.stream_id, ':', 2) AND f.kind = 'REGULAR')
               WHEN split_part(e.stream_id, ':', 1) IN ('attendance', 'employee', 'pay', 'leave')
               THEN split_part(e.stream_id, ':', -1) = ANY (r.employees)
               ELSE split_part(e.stream_id, ':', 1) NOT IN ('adjustments', 'payroll-run')
               END
           GROUP BY r.tenant_id, r.run_id) AS changed
        ON CONFLICT (tenant_id, run_id) DO UPDATE SET xid = excluded.xid, pos = excluded.pos\
        """;

    private final JdbcClient client;
    private final JdbcTemplate system;
    private final TransactionTemplate transaction;
    private final PayrollTable runs;
    private final SettledHead head;
    private final Commands commands;
    private final String[] kinds = Stream.concat(
                    PayrollInputs.kinds().stream(), Stream.of(EventCatalog.nameOf(RuleSetPublished.class)))
            .toArray(String[]::new);

    InputLook(DataSource system, PayrollTable runs, SettledHead head, Commands commands) {
        this.client = JdbcClient.create(system);
        this.system = new JdbcTemplate(system);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(system));
        this.runs = runs;
        this.head = head;
        this.commands = commands;
    }

    /** As far as can be seen now. */
    void lookAround() {
        upTo(head.last());
    }

    /**
     * At everything that was committed before.
     *
     * @throws io.hrsystem.platform.Refusal BUSY if that cannot be said in time
     */
    void lookAtAll() {
        upTo(head.now());
    }

    private void upTo(GlobalPosition end) {
        while (isMore(end)) {}
        for (var run : runs.outdated())
            commands.asSystem(run.tenant(), ACTOR, sender -> sender.send(new OutdatePayroll(run.id(), run.revision())));
    }

    /** Takes a further page, and answers whether there is one after it. */
    private boolean isMore(GlobalPosition end) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var looked = client.sql(LOOKED)
                    .param(PLATFORM)
                    .query(InputLook::position)
                    .single();
            if (looked.compareTo(end) >= 0) return false;
            var isAnyOpen = client.sql(ANY_OPEN).query(Boolean.class).single();
            var until = isAnyOpen ? pageEnd(looked, end) : end;
            if (isAnyOpen) note(looked, until);
            client.sql("UPDATE payroll_look SET xid = ?, pos = ? WHERE tenant_id = ?")
                    .params(until.xid(), until.pos(), PLATFORM)
                    .update();
            return until.compareTo(end) < 0;
        }));
    }

    private GlobalPosition pageEnd(GlobalPosition from, GlobalPosition end) {
        var found = system.query(
                connection -> {
                    var statement = connection.prepareStatement(PAGE_END);
                    between(statement, 1, from, end);
                    statement.setInt(7, PAGE);
                    return statement;
                },
                InputLook::position);
        return found.isEmpty() ? end : found.getFirst();
    }

    private void note(GlobalPosition from, GlobalPosition until) {
        system.update(connection -> {
            var statement = connection.prepareStatement(NOTE);
            statement.setString(1, PLATFORM);
            between(statement, 2, from, until);
            statement.setArray(8, connection.createArrayOf("text", kinds));
            return statement;
        });
    }

    private static void between(PreparedStatement statement, int first, GlobalPosition from, GlobalPosition until)
            throws SQLException {
        // planned each time: a plan that was kept from when the table was small would scan all of it
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        var values = List.of(from.xid(), until.xid(), from.xid(), from.pos(), until.xid(), until.pos());
        for (var i = 0; i < values.size(); i++) statement.setLong(first + i, values.get(i));
    }

    private static GlobalPosition position(ResultSet row, int number) throws SQLException {
        return new GlobalPosition(row.getLong(1), row.getLong(2));
    }
}
