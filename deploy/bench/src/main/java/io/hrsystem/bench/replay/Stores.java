package io.hrsystem.bench.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hrsystem.bench.event.Punches;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedOut;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionApproved;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionRejected;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionRequested;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosed;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosingDeferred;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosingSkipped;
import io.hrsystem.eventstore.json.Serializers;
import io.hrsystem.platform.messages.MetadataKeys;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills an event store with a history, in the format of its own serializer. */
final class Stores {
    private static final String OURS =
            "COPY event (tenant_id, stream_id, sequence, event_id, stream_type, payload_type,"
                    + " payload, metadata, recorded_at) FROM STDIN";
    private static final String STOCK = "COPY domainevententry (aggregateidentifier, sequencenumber, type,"
            + " eventidentifier, \"timestamp\", payloadtype, payload, metadata) FROM STDIN";

    private static final int FILLERS = 2;

    private Stores() {}

    /** @param database COPY is not for those whom row level security binds */
    static void fillOurs(DataSource database, History history) throws SQLException {
        IntStream.range(0, FILLERS).parallel().forEach(number -> fillOurs(database, history, number));
        JdbcClient.create(database).sql("ANALYZE event").update();
    }

    private static void fillOurs(DataSource database, History history, int number) {
        var json = Serializers.events();
        try (var copy = new CopyText(database.getConnection(), OURS)) {
            history.tell(
                    number,
                    FILLERS,
                    it -> copy.row(
                            it.tenant(),
                            it.stream(),
                            it.sequence(),
                            Ids.next(),
                            "AttendanceDay",
                            json.typeForClass(it.event().getClass()).getName(),
                            text(json, it.event()),
                            text(json, metadata(it)),
                            at(it)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void fillStock(DataSource owner, History history) throws SQLException {
        var json = Jackson3Serializer.builder().build();
        try (var copy = new CopyText(owner.getConnection(), STOCK)) {
            history.tell(it -> copy.row(
                    it.stream(),
                    it.sequence(),
                    "AttendanceDay",
                    Ids.next(),
                    at(it),
                    it.event().getClass().getName(),
                    bytes(text(json, it.event())),
                    bytes(text(json, metadata(it)))));
        }
        JdbcClient.create(owner).sql("ANALYZE domainevententry").update();
    }

    private static Instant at(History.Recorded recorded) {
        return switch (recorded.event()) {
            case CheckedIn in -> in.punch().at();
            case CheckedOut out -> out.punch().at();
            case CorrectionRequested _, CorrectionApproved _, CorrectionRejected _ -> throw noPunch();
            case DayClosed _, DayClosingDeferred _, DayClosingSkipped _ -> throw noPunch();
        };
    }

    private static IllegalStateException noPunch() {
        return new IllegalStateException("a history of punches alone");
    }

    /** As bytea reads it. */
    private static String bytes(String text) {
        return "\\x" + HexFormat.of().formatHex(text.getBytes(UTF_8));
    }

    private static MetaData metadata(History.Recorded recorded) {
        var metadata = new HashMap<String, Object>(Punches.metadata(recorded.tenant()));
        metadata.put(MetadataKeys.CAUSATION, Ids.next());
        return MetaData.from(metadata);
    }

    private static String text(Serializer json, Object value) {
        return json.serialize(value, String.class).getData();
    }
}
