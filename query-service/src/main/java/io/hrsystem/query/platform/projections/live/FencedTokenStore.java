package io.hrsystem.query.platform.projections.live;

import java.sql.SQLException;
import java.time.Duration;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;

/**
 * Stores a token only for the node that holds its claim. Axon's own store takes a claim again that it has lost and
 * that nobody holds now, and with it would store an outdated token over a newer one.
 */
final class FencedTokenStore extends JdbcTokenStore {
    static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);

    private static final TokenSchema SCHEMA = TokenSchema.builder()
            .setTokenTable("projection_token")
            .setProcessorNameColumn("processor")
            .setTokenTypeColumn("token_type")
            .setTimestampColumn("claimed_at")
            .build();

    private final ConnectionProvider connections;

    FencedTokenStore(ConnectionProvider connections, Serializer serializer, String nodeId) {
        super(builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .schema(SCHEMA)
                .claimTimeout(CLAIM_TIMEOUT)
                .nodeId(nodeId));
        this.connections = connections;
    }

    @Override
    public void storeToken(TrackingToken token, String processor, int segment) {
        try (var connection = connections.getConnection();
                var statement = storeUpdate(connection, token, processor, segment)) {
            if (statement.executeUpdate() == 0)
                throw new UnableToClaimTokenException(
                        "The claim on segment %d of %s is lost".formatted(segment, processor));
        } catch (SQLException e) {
            throw new IllegalStateException("The token of %s cannot be stored".formatted(processor), e);
        }
    }
}
