package io.hrsystem.eventstore.feed;

import static java.util.Objects.requireNonNull;
import static org.axonframework.common.DateTimeUtils.formatInstant;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.platform.database.SqlBatch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Stores a token only under the claim that it was read under. Axon's own store takes a claim again that it has lost and
 * that nobody holds now, and with it would store an outdated token over a newer one; and it takes two processes of the
 * same node id for one. The table needs a column {@code claim bigint}, which counts claims.
 */
public class FencedTokenStore extends JdbcTokenStore {
    protected final JdbcOperations database;
    protected final String nodeId;

    private final TokenSchema schema;
    private final Map<Claimed, Long> claims = new ConcurrentHashMap<>();

    private record Claimed(String processor, int segment) {}

    /**
     * @param database in the transactions of the connections
     * @param claimTimeout without a sign of life for so long another node may claim a segment
     */
    public FencedTokenStore(
            JdbcOperations database,
            ConnectionProvider connections,
            Serializer serializer,
            TokenSchema schema,
            Duration claimTimeout,
            String nodeId) {
        super(builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .schema(schema)
                .contentType(byte[].class)
                .claimTimeout(claimTimeout)
                .nodeId(nodeId));
        this.database = database;
        this.schema = schema;
        this.nodeId = nodeId;
    }

    @Override
    public TrackingToken fetchToken(String processor, int segment) {
        var token = super.fetchToken(processor, segment);
        count(processor, segment);
        return token;
    }

    @Override
    public TrackingToken fetchToken(String processor, Segment segment) {
        var token = super.fetchToken(processor, segment);
        count(processor, segment.getSegmentId());
        return token;
    }

    /** Of all segments of all processors, as they are stored. */
    public List<GlobalPosition> positions() {
        return database.query(
                "SELECT %s, %s FROM %s WHERE %s IS NOT NULL"
                        .formatted(
                                schema.tokenColumn(),
                                schema.tokenTypeColumn(),
                                schema.tokenTable(),
                                schema.tokenColumn()),
                (row, _) -> position(row.getBytes(1), row.getString(2)));
    }

    /** Up to where all of a processor has come; empty if it has not begun. */
    public Optional<GlobalPosition> position(String processor) {
        return positions("%s = ?".formatted(schema.processorNameColumn()), processor);
    }

    /** The same of the segments that this node works on; empty if it works on none. */
    public Optional<GlobalPosition> ownPosition(String processor) {
        return positions(
                "%s = ? AND %s = ?".formatted(schema.processorNameColumn(), schema.ownerColumn()), processor, nodeId);
    }

    private Optional<GlobalPosition> positions(String which, Object... values) {
        return database
                .query(
                        "SELECT %1$s, %2$s FROM %3$s WHERE %1$s IS NOT NULL AND %4$s"
                                .formatted(schema.tokenColumn(), schema.tokenTypeColumn(), schema.tokenTable(), which),
                        (row, _) -> position(row.getBytes(1), row.getString(2)),
                        values)
                .stream()
                .min(GlobalPosition::compareTo);
    }

    /** @param type as it is stored beside the token */
    protected GlobalPosition position(byte[] token, String type) {
        TrackingToken read = serializer().deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        return GlobalPosition.of(read);
    }

    /** In the transaction that is running. */
    @Override
    public void storeToken(TrackingToken token, String processor, int segment) {
        var message = new SqlBatch();
        store(token, processor, segment, message);
        message.send(database);
    }

    /** Axon's own would take a claim again that nobody holds now, and go on from where this node was when it lost it. */
    @Override
    public void extendClaim(String processor, int segment) {
        var message = new SqlBatch();
        change(message, processor, segment, "%s = ?".formatted(schema.timestampColumn()), now());
        message.send(database);
    }

    /** Adds what stores the token, and fails with {@link UnableToClaimTokenException} if the claim is lost. */
    protected void store(TrackingToken token, String processor, int segment, SqlBatch message) {
        var serialized = serializer().serialize(token, byte[].class);
        change(
                message,
                processor,
                segment,
                "%s = ?, %s = ?, %s = ?"
                        .formatted(schema.tokenColumn(), schema.tokenTypeColumn(), schema.timestampColumn()),
                serialized.getData(),
                serialized.getType().getName(),
                now());
    }

    private void change(SqlBatch message, String processor, int segment, String columns, Object... values) {
        var arguments = new Object[values.length + 4];
        System.arraycopy(values, 0, arguments, 0, values.length);
        arguments[values.length] = nodeId;
        arguments[values.length + 1] = processor;
        arguments[values.length + 2] = segment;
        arguments[values.length + 3] = claims.getOrDefault(new Claimed(processor, segment), -1L);
        message.change(
                "UPDATE %s SET %s WHERE %s AND claim = ?".formatted(schema.tokenTable(), columns, ours()),
                changed -> {
                    if (changed == 0) throw lost(processor, segment);
                },
                arguments);
    }

    private void count(String processor, int segment) {
        var claim = database.queryForObject(
                "UPDATE %s SET claim = claim + 1 WHERE %s RETURNING claim".formatted(schema.tokenTable(), ours()),
                Long.class,
                nodeId,
                processor,
                segment);
        claims.put(new Claimed(processor, segment), requireNonNull(claim));
    }

    private String ours() {
        return "%s = ? AND %s = ? AND %s = ?"
                .formatted(schema.ownerColumn(), schema.processorNameColumn(), schema.segmentColumn());
    }

    private static String now() {
        return formatInstant(AbstractTokenEntry.clock.instant());
    }

    private static UnableToClaimTokenException lost(String processor, int segment) {
        return new UnableToClaimTokenException("The claim on segment %d of %s is lost".formatted(segment, processor));
    }
}
