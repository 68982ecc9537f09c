package io.hrsystem.eventstore;

import io.hrsystem.platform.database.Message;
import java.sql.ResultSet;
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
        send(new Message());
    }

    /** Nothing to write leaves the COMMIT to whoever began the transaction. */
    void sendAndCommit() {
        send(new Message().add("COMMIT"));
    }

    private void send(Message end) {
        if (events.isEmpty() && rows.message().isEmpty()) return;
        var append = new Append(events);
        var message = new Message();
        if (!events.isEmpty()) message.ask(append.sql(), append::bind, LastMessage::rememberPosition);
        message.addAll(rows.message()).addAll(end);
        try {
            connection.send(message);
        } catch (SQLException e) {
            var conflict = append.conflict(e);
            throw conflict != null ? conflict : SideRows.refusalOr(e);
        }
    }

    /** Of the last event. */
    private static void rememberPosition(ResultSet inserted) throws SQLException {
        var last = GlobalPosition.ORIGIN;
        while (inserted.next()) last = new GlobalPosition(inserted.getLong(1), inserted.getLong(2));
        CurrentUnitOfWork.ifStarted(last::rememberIn);
    }
}
