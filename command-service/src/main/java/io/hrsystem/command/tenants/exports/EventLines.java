package io.hrsystem.command.tenants.exports;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.hrsystem.command.platform.files.JsonText;
import io.hrsystem.contract.EventCatalog;
import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.eventstore.bulk.StoredEvent;
import io.hrsystem.eventstore.json.EventSerializer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** All events of a company, one a line, stream by stream; personal values are plain, or read as erased. */
@Component
final class EventLines {
    private final EventReader events;

    /** @param payload as it was stored, but for the personal values */
    private record Line(
            String event,
            String stream,
            long sequence,
            String type,
            String recordedAt,
            Map<String, String> metadata,
            @JsonRawValue String payload) {
        static Line of(StoredEvent it) {
            return new Line(
                    it.eventId().toString(),
                    it.streamId(),
                    it.sequence(),
                    it.payloadType(),
                    it.recordedAt().toString(),
                    it.metadata(),
                    it.openedText());
        }
    }

    EventLines(DataSource system, @Qualifier("eventSerializer") EventSerializer serializer) {
        this.events = new EventReader(system, serializer);
    }

    /** The last event that is there for sure. */
    GlobalPosition head() {
        return events.head();
    }

    /** Returns how many there are up to a position. */
    long write(TenantId company, GlobalPosition until, OutputStream out) throws IOException {
        var types = Set.copyOf(EventCatalog.types().keySet());
        try {
            return events.readStreams(company, until, new EventReader.Wanted(types, types), it -> write(it, out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(StoredEvent event, OutputStream out) {
        try {
            out.write(JsonText.of(Line.of(event)));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
