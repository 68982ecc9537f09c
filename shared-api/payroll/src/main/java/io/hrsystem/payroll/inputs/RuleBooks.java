package io.hrsystem.payroll.inputs;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.payroll.RuleSetEvent;
import io.hrsystem.eventstore.EventRow;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.json.EventSerializer;
import io.hrsystem.payroll.rules.RuleBook;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Reads which rules are known up to a position, from events of the platform. Thread-safe. */
public final class RuleBooks {
    private static final int REMEMBERED = 16;
    // a semicolon comes behind the colon
    private static final String OF_RULE_SETS = " FROM event WHERE tenant_id = ? AND stream_id > 'rule-set:'"
            + " AND stream_id < 'rule-set;' AND (xid, pos) <= (?, ?) ORDER BY xid, pos";

    private final DataSource system;
    private final EventSerializer serializer;
    // what was published before a position never changes, but what is read of it may grow until the horizon has passed
    // it: so books are known by the events that are in them
    private final Map<List<GlobalPosition>, RuleBook> books = Collections.synchronizedMap(new LinkedHashMap<>());

    /** @param system the command database, as the role that sees all tenants */
    public RuleBooks(DataSource system, EventSerializer serializer) {
        this.system = system;
        this.serializer = serializer;
    }

    /** By all that is committed. */
    public RuleBook now() {
        return at(GlobalPosition.END);
    }

    /** The same position below the horizon always gives the same. */
    public RuleBook at(GlobalPosition until) {
        var known = books.get(positions(until));
        return known == null ? read(until) : known;
    }

    private List<GlobalPosition> positions(GlobalPosition until) {
        return asking("SELECT xid, pos" + OF_RULE_SETS, until, statement -> {
            var positions = new ArrayList<GlobalPosition>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) positions.add(new GlobalPosition(rows.getLong(1), rows.getLong(2)));
            }
            return positions;
        });
    }

    private RuleBook read(GlobalPosition until) {
        var rows = asking("SELECT " + EventRow.COLUMNS + OF_RULE_SETS, until, statement -> {
            var found = new ArrayList<EventRow>();
            try (var each = statement.executeQuery()) {
                while (each.next()) found.add(EventRow.of(each));
            }
            return found;
        });
        var book = RuleBook.statutory();
        for (var message : serializer.messages(rows))
            if (message.getPayload() instanceof RuleSetEvent event) book = book.with(event);
        remember(rows.stream().map(EventRow::position).toList(), book);
        return book;
    }

    private void remember(List<GlobalPosition> events, RuleBook book) {
        synchronized (books) {
            if (books.size() >= REMEMBERED)
                books.remove(books.keySet().iterator().next());
            books.put(events, book);
        }
    }

    private <T> T asking(String sql, GlobalPosition until, Question<T> question) {
        var connection = DataSourceUtils.getConnection(system);
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, TenantId.PLATFORM.value());
            statement.setLong(2, until.xid());
            statement.setLong(3, until.pos());
            return question.ask(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Events of rule sets cannot be read", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, system);
        }
    }

    private interface Question<T> {
        T ask(PreparedStatement statement) throws SQLException;
    }
}
