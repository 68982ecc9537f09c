package io.hrsystem.eventstore.append;

import io.hrsystem.eventstore.EventRow;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.KnownPosition;
import io.hrsystem.eventstore.append.NewEvent.Stream;
import io.hrsystem.platform.database.SqlBatch;
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
final class TransactionBatches {
    private record Key(DataSource database) {}

    private final TransactionConnection connection;
    private final TransactionalWrites rows;
    private final List<NewEvent> events = new ArrayList<>();
    private final Map<Stream, EventRow> heads = new HashMap<>();
    private final Map<Stream, List<EventRow>> ahead = new HashMap<>();

    TransactionBatches(DataSource database, TransactionalWrites rows) {
        this.connection = new TransactionConnection(database);
        this.rows = rows;
    }

    /** That of the running transaction, if it was begun by {@link EventTransactions}. */
    static @Nullable TransactionBatches current(DataSource database) {
        return (TransactionBatches) TransactionSynchronizationManager.getResource(new Key(database));
    }

    void bind() {
        TransactionSynchronizationManager.bindResource(new Key(connection.database()), this);
    }

    void unbind() {
        TransactionSynchronizationManager.unbindResourceIfPossible(new Key(connection.database()));
    }

    void readAhead(SqlBatch first, String tenant, String stream) {
        StreamQuery.ask(first, tenant, stream, read -> ahead.put(new Stream(tenant, stream), read));
    }

    void readAhead(SqlBatch first, String tenant, List<String> streams) {
        StreamQuery.askAll(first, tenant, streams, (stream, read) -> ahead.put(new Stream(tenant, stream), read));
    }

    /** Whoever asks again gets null, as for any other stream: it may have grown since. */
    @Nullable
    List<EventRow> takeAhead(String tenant, String stream) {
        return ahead.remove(new Stream(tenant, stream));
    }

    /** What is appended behind these needs no look at them. */
    void loaded(String tenant, String stream, List<EventRow> read) {
        if (!read.isEmpty()) heads.put(new Stream(tenant, stream), read.getLast());
    }

    TransactionBatches append(List<NewEvent> more) {
        events.addAll(more);
        return this;
    }

    TransactionalWrites rows() {
        return rows;
    }

    void send() {
        send(new SqlBatch());
    }

    /** Nothing to write leaves the COMMIT to whoever began the transaction. */
    void sendAndCommit() {
        send(new SqlBatch().add("COMMIT"));
    }

    private void send(SqlBatch end) {
        if (events.isEmpty() && rows.statements().isEmpty()) return;
        var append = new Append(events, heads);
        var statements = new SqlBatch();
        if (!events.isEmpty()) statements.ask(append.sql(), append::bind, TransactionBatches::rememberPosition);
        statements.addAll(rows.statements()).addAll(end);
        try {
            connection.send(statements);
        } catch (SQLException e) {
            var conflict = append.conflict(e);
            throw conflict != null ? conflict : TransactionalWrites.refusalOr(e);
        }
    }

    /** Of the last event. */
    private static void rememberPosition(ResultSet inserted) throws SQLException {
        var last = new KnownPosition(GlobalPosition.ORIGIN, 0);
        while (inserted.next())
            last = new KnownPosition(new GlobalPosition(inserted.getLong(1), inserted.getLong(2)), inserted.getInt(3));
        CurrentUnitOfWork.ifStarted(last::rememberIn);
    }
}
