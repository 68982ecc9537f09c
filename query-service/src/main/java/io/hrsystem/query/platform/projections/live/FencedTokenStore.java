package io.hrsystem.query.platform.projections.live;

import static java.util.Objects.requireNonNull;
import static org.axonframework.common.DateTimeUtils.formatInstant;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.platform.database.SqlBatch;
import java.time.Duration;
import java.util.ArrayList;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Stores a token only for the node that holds its claim. Axon's own store takes a claim again that it has lost and
 * that nobody holds now, and with it would store an outdated token over a newer one.
 */
public final class FencedTokenStore extends JdbcTokenStore {
    static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);

    private static final TokenSchema SCHEMA = TokenSchema.builder()
            .setTokenTable("projection_token")
            .setProcessorNameColumn("processor")
            .setTokenTypeColumn("token_type")
            .setTimestampColumn("claimed_at")
            .build();

    private final JdbcTemplate database;
    private final String nodeId;

    FencedTokenStore(JdbcTemplate database, Serializer serializer, String nodeId) {
        super(builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(requireNonNull(database.getDataSource())))
                .serializer(serializer)
                .schema(SCHEMA)
                .claimTimeout(CLAIM_TIMEOUT)
                .nodeId(nodeId));
        this.database = database;
        this.nodeId = nodeId;
    }

    /** In the transaction that is running: together with the batch, if there is one that is going to be applied. */
    @Override
    public void storeToken(TrackingToken token, String processor, int segment) {
        var batch = Batch.current();
        var message = batch == null ? new SqlBatch() : batch.token();
        var serialized = serializer().serialize(token, byte[].class);
        message.change(
                """
                UPDATE projection_token SET token = ?, token_type = ?, claimed_at = ?
                 WHERE owner = ? AND processor = ? AND segment = ?\
                """,
                stored -> {
                    if (stored == 0) throw lost(processor, segment);
                },
                serialized.getData(),
                serialized.getType().getName(),
                formatInstant(AbstractTokenEntry.clock.instant()),
                nodeId,
                processor,
                segment);
        if (batch == null) message.send(database);
    }

    /** Axon's own would take a claim again that nobody holds now, and go on from where this node was when it lost it. */
    @Override
    public void extendClaim(String processor, int segment) {
        var extended = database.update(
                "UPDATE projection_token SET claimed_at = ? WHERE owner = ? AND processor = ? AND segment = ?",
                formatInstant(AbstractTokenEntry.clock.instant()),
                nodeId,
                processor,
                segment);
        if (extended == 0) throw lost(processor, segment);
    }

    /**
     * Puts all segments of a processor to the position up to which its tables now know everything, in the transaction
     * that is running. Nodes that work on them go on: what they still deliver up to there their batches leave out. Only
     * a segment that is ahead of it, which takes a lost history, is taken away from its node, to begin again from here.
     */
    public void moveAll(String processor, GlobalPosition position) {
        var serialized = serializer().serialize(position, byte[].class);
        database.update(
                """
                UPDATE projection_token SET token = ?, token_type = ?,
                       owner = CASE WHEN segment = ANY (?) THEN NULL ELSE owner END
                 WHERE processor = ?
                """,
                serialized.getData(),
                serialized.getType().getName(),
                segmentsAhead(processor, position),
                processor);
    }

    private Integer[] segmentsAhead(String processor, GlobalPosition position) {
        var ahead = new ArrayList<Integer>();
        database.query(
                "SELECT segment, token, token_type FROM projection_token WHERE processor = ? AND token IS NOT NULL",
                row -> {
                    var stored = new SimpleSerializedObject<>(row.getBytes(2), byte[].class, row.getString(3), null);
                    TrackingToken token = serializer().deserialize(stored);
                    if (GlobalPosition.of(token).compareTo(position) > 0) ahead.add(row.getInt(1));
                },
                processor);
        return ahead.toArray(Integer[]::new);
    }

    private static UnableToClaimTokenException lost(String processor, int segment) {
        return new UnableToClaimTokenException("The claim on segment %d of %s is lost".formatted(segment, processor));
    }
}
