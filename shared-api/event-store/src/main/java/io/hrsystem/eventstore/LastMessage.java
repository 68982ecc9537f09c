package io.hrsystem.eventstore;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What a transaction has to write, sent in one message: its events, then the rows beside them. */
final class LastMessage {
    private record Key(DataSource database) {}

    private final TransactionConnection connection;
    private final SideRows rows;
    private final List<NewEvent> events = new ArrayList<>();

    LastMessage(DataSource database, SideRows rows) {
        this.connection = new TransactionConnection(database);
        this.rows = rows;
    }

    /** That of the running transaction, if it was begun by {@link EventTransactions}. */
    static @Nullable LastMessage current(DataSource database) {
        return (LastMessage) TransactionSynchronizationManager.getResource(new Key(database));
    }

    void bind() {
        TransactionSynchronizationManager.bindResource(new Key(connection.database()), this);
    }

    void unbind() {
        TransactionSynchronizationManager.unbindResourceIfPossible(new Key(connection.database()));
    }

    LastMessage append(List<NewEvent> more) {
        events.addAll(more);
        return this;
    }

    SideRows rows() {
        return rows;
    }

    void send() {
        send(List.of());
    }

    /** Nothing to write leaves the COMMIT to whoever began the transaction. */
    void sendAndCommit() {
        send(List.of("COMMIT"));
    }

    private void send(List<String> end) {
        if (events.isEmpty() && rows.statements().isEmpty()) return;
        var append = new Append(events);
        var statements = new ArrayList<>(append.statements());
        statements.addAll(rows.statements());
        statements.addAll(end);
        try {
            connection.prepared(String.join("; ", statements), statement -> {
                rows.bind(statement, append.bind(statement));
                statement.execute();
                if (!events.isEmpty()) CurrentUnitOfWork.ifStarted(positionIn(statement)::rememberIn);
                return true;
            });
        } catch (SQLException e) {
            var conflict = append.conflict(e);
            throw conflict != null ? conflict : SideRows.refusalOr(e);
        }
    }

    /** Of the last event; they are the first of the statements. */
    private static GlobalPosition positionIn(PreparedStatement statement) throws SQLException {
        var last = GlobalPosition.ORIGIN;
        try (var inserted = statement.getResultSet()) {
            while (inserted.next()) last = new GlobalPosition(inserted.getLong(1), inserted.getLong(2));
        }
        return last;
    }
}
