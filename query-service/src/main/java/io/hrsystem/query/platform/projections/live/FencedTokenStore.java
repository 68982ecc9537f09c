package io.hrsystem.query.platform.projections.live;

import static java.util.Objects.requireNonNull;
import static org.axonframework.common.DateTimeUtils.formatInstant;

import io.hrsystem.platform.database.SqlBatch;
import java.time.Duration;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
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
                    if (stored == 0)
                        throw new UnableToClaimTokenException(
                                "The claim on segment %d of %s is lost".formatted(segment, processor));
                },
                serialized.getData(),
                serialized.getType().getName(),
                formatInstant(AbstractTokenEntry.clock.instant()),
                nodeId,
                processor,
                segment);
        if (batch == null) message.send(database);
    }

    /**
     * Puts all segments of a processor to one position, in the transaction that is running, and claims them for this
     * node: a batch that another node has begun before loses its claim and is rolled back.
     */
    public void moveAll(String processor, TrackingToken token) {
        var serialized = serializer().serialize(token, byte[].class);
        database.update(
                """
                UPDATE projection_token SET token = ?, token_type = ?, claimed_at = ?, owner = ? WHERE processor = ?
                """,
                serialized.getData(),
                serialized.getType().getName(),
                formatInstant(AbstractTokenEntry.clock.instant()),
                nodeId,
                processor);
    }
}
