package io.hrsystem.query.platform.projections.live;

import static java.util.Objects.requireNonNull;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.feed.FencedTokenStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far the segments of live processors have come, and which node works on them. */
public final class ProjectionTokens extends FencedTokenStore {
    static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);
    /** So many events are left out sooner than a claim is found to be lost and taken again. */
    private static final long NEAR = 10_000;

    private static final TokenSchema SCHEMA = TokenSchema.builder()
            .setTokenTable("projection_token")
            .setProcessorNameColumn("processor")
            .setTokenTypeColumn("token_type")
            .setTimestampColumn("claimed_at")
            .build();

    ProjectionTokens(JdbcTemplate database, Serializer serializer, String nodeId) {
        super(
                database,
                new SpringDataSourceConnectionProvider(requireNonNull(database.getDataSource())),
                serializer,
                SCHEMA,
                CLAIM_TIMEOUT,
                nodeId);
    }

    /** What this process calls itself. */
    public String nodeId() {
        return nodeId;
    }

    /** In the transaction that is running: together with the batch, if there is one that is going to be applied. */
    @Override
    public void storeToken(TrackingToken token, String processor, int segment) {
        var batch = Batch.current();
        if (batch == null) super.storeToken(token, processor, segment);
        else store(token, processor, segment, batch.token(segment));
    }

    /**
     * Puts all segments of a processor to the position up to which its tables now know everything, in the transaction
     * that is running. A node that works near it goes on: what it still delivers up to there its batches leave out.
     * One that is far behind would do so for long, and one that is ahead, which takes a lost history, would never
     * deliver what it has to: from these the segment is taken away, and whoever claims it begins at the position.
     */
    public void moveAll(String processor, GlobalPosition position) {
        var serialized = serializer().serialize(position, byte[].class);
        database.update(
                """
                UPDATE projection_token SET token = ?, token_type = ?,
                       owner = CASE WHEN segment = ANY (?) THEN owner END
                 WHERE processor = ?
                """,
                serialized.getData(),
                serialized.getType().getName(),
                segmentsNear(processor, position),
                processor);
    }

    /** By processor, where the segment is that has come furthest; without those that have not begun. */
    public Map<String, GlobalPosition> furthest() {
        var furthest = new TreeMap<String, GlobalPosition>();
        database.query("SELECT processor, token, token_type FROM projection_token WHERE token IS NOT NULL", row -> {
            var position = position(row.getBytes(2), row.getString(3));
            if (!position.equals(GlobalPosition.ORIGIN))
                furthest.merge(row.getString(1), position, GlobalPosition::upperBound);
        });
        return furthest;
    }

    /**
     * Takes all segments of all processors that are behind a position, in a history that has been lost, back to it, and
     * away from who works on them.
     */
    public void setBack(GlobalPosition position) {
        var serialized = serializer().serialize(position, byte[].class);
        database.query(
                "SELECT processor, segment, token, token_type FROM projection_token WHERE token IS NOT NULL", row -> {
                    if (position(row.getBytes(3), row.getString(4)).compareTo(position) <= 0) return;
                    database.update(
                            """
                            UPDATE projection_token SET token = ?, token_type = ?, owner = NULL, claim = claim + 1
                             WHERE processor = ? AND segment = ?
                            """, serialized.getData(), serialized.getType().getName(), row.getString(1), row.getInt(2));
                });
        for (var table : List.of("processor_position", "read_model_generation", "company_generation"))
            database.update(
                    "UPDATE %s SET xid = ?, pos = ? WHERE (xid, pos) > (?, ?)".formatted(table),
                    position.xid(),
                    position.pos(),
                    position.xid(),
                    position.pos());
    }

    private Integer[] segmentsNear(String processor, GlobalPosition position) {
        var near = new ArrayList<Integer>();
        database.query(
                """
                SELECT segment, token, token_type, coalesce(xid, 0), coalesce(pos, 0)
                  FROM projection_token LEFT JOIN processor_position USING (processor, segment)
                 WHERE processor = ? AND token IS NOT NULL
                """,
                row -> {
                    var stored = position(row.getBytes(2), row.getString(3));
                    // a token stays where the last event was that the processor wanted; written down is where it is
                    var reached = stored.upperBound(new GlobalPosition(row.getLong(4), row.getLong(5)));
                    if (stored.compareTo(position) <= 0 && position.pos() - reached.pos() <= NEAR)
                        near.add(row.getInt(1));
                },
                processor);
        return near.toArray(Integer[]::new);
    }
}
