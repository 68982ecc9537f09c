package io.hrsystem.eventstore;

import io.hrsystem.eventstore.append.PostgresEventStorageEngine;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.eventstore.feed.CommitNotifier;
import io.hrsystem.eventstore.feed.EventFeed;
import io.hrsystem.eventstore.json.EventSerializer;
import io.hrsystem.eventstore.json.Serializers;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;

/**
 * One line per bean. The side that decides needs all of them, the side that answers needs a feed of its own
 * and the reader:
 *
 * <pre>{@code
 * @Bean EventSerializer eventSerializer(SubjectKeys keys) { return Serializers.events(keys); }
 * @Bean Serializer serializer() { return EventStoreWiring.generalSerializer(); }
 * @Bean EventFeed eventFeed(DataSource system, EventSerializer serializer) { return EventStoreWiring.feed(system, serializer); }
 * @Bean CommitNotifier commitNotifier(DataSource system) { return EventStoreWiring.notifier(system); }
 * @Bean EventStore eventStore(DataSource app, EventSerializer serializer, EventFeed feed, CommitNotifier notifier) {
 *     return EventStoreWiring.store(app, serializer, feed, notifier);
 * }
 * @Bean EventReader eventReader(DataSource system, EventSerializer serializer) { return EventStoreWiring.reader(system, serializer); }
 * }</pre>
 *
 * What runs has been started, and Spring closes it when its bean is destroyed.
 */
public final class EventStoreWiring {
    private EventStoreWiring() {}

    /** For tokens and sagas. */
    public static Serializer generalSerializer() {
        return Serializers.general();
    }

    /** One per process; for the side that decides. */
    public static EventFeed feed(DataSource system, EventSerializer serializer) {
        return EventFeed.besideCommands(system, serializer).start();
    }

    public static CommitNotifier notifier(DataSource system) {
        return new CommitNotifier(system).start();
    }

    /** @param app the data source of the transactions that commands run in */
    public static PostgresEventStore store(
            DataSource app, EventSerializer serializer, EventFeed feed, CommitNotifier notifier) {
        return new PostgresEventStore(new PostgresEventStorageEngine(app, serializer), feed, notifier);
    }

    public static EventReader reader(DataSource system, EventSerializer serializer) {
        return new EventReader(system, serializer);
    }
}
