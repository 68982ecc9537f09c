package io.hrsystem.eventstore;

import io.hrsystem.eventstore.NewEvent.Stream;
import io.hrsystem.platform.database.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction exchanges with the store in its first and its last message: the stream that was read ahead; its
 * events, then the rows beside them.
 */
final class TransactionMessages {
    private record Key(DataSource database) {}

    private final TransactionConnection connection;
    private final SideRows rows;
    private final List<NewEvent> events = new ArrayList<>();
    private final Map<Stream, EventRow> heads = new HashMap<>();
    private @Nullable ReadAhead ahead;

    private record ReadAhead(String tenant, String stream, List<EventRow> events) {}

    TransactionMessages(DataSource database, SideRows rows) {
        this.connection = new TransactionConnection(database);
        this.rows = rows;
    }

    /** That of the running transaction, if it was begun by {@link EventTransactions}. */
    static @Nullable TransactionMessages current(DataSource database) {
        return (TransactionMessages) TransactionSynchronizationManager.getResource(new Key(database));
    }

    void bind() {
        TransactionSynchronizationManager.bindResource(new Key(connection.database()), this);
    }

    void unbind() {
        TransactionSynchronizationManager.unbindResourceIfPossible(new Key(connection.database()));
    }

    void readAhead(Message first, String tenant, String stream) {
        StreamQuery.ask(first, tenant, stream, read -> ahead = new ReadAhead(tenant, stream, read));
    }

    /** Whoever asks again gets null, as for any other stream: it may have grown since. */
    @Nullable
    List<EventRow> takeAhead(String tenant, String stream) {
        var taken = ahead;
        ahead = null;
        return taken != null && taken.tenant.equals(tenant) && taken.stream.equals(stream) ? taken.events : null;
    }

    /** What is appended behind these needs no look at them. */
    void loaded(String tenant, String stream, List<EventRow> read) {
        if (!read.isEmpty()) heads.put(new Stream(tenant, stream), read.getLast());
    }

    TransactionMessages append(List<NewEvent> more) {
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
        var append = new Append(events, heads);
        var message = new Message();
        if (!events.isEmpty()) message.ask(append.sql(), append::bind, TransactionMessages::rememberPosition);
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
