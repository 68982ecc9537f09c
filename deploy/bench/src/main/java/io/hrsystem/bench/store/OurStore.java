package io.hrsystem.bench.store;

import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.bench.event.Day;
import io.hrsystem.bench.event.DayCommand;
import io.hrsystem.bench.event.Punches;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.command.platform.commands.StreamLocks;
import io.hrsystem.command.platform.idempotency.StoredResponses;
import io.hrsystem.command.platform.quotas.Quotas;
import io.hrsystem.command.platform.secrets.KeyedHash;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.eventstore.EventStoreWiring;
import io.hrsystem.eventstore.PositionCode;
import io.hrsystem.eventstore.append.EventTransactions;
import io.hrsystem.eventstore.feed.CommitNotifier;
import io.hrsystem.eventstore.feed.EventFeed;
import io.hrsystem.eventstore.json.EventSerializer;
import io.hrsystem.eventstore.json.Serializers;
import io.hrsystem.platform.database.TenantGate;
import io.hrsystem.platform.security.Caller;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.SimpleCommandBus;
import tools.jackson.databind.json.JsonMapper;

/** Ours, wired as in command-service: the gate first, the feed reading along, a NOTIFY after commits. */
public final class OurStore implements Commanded, AutoCloseable {
    private static final String VALUES = """
        tenant, stream, sequence, gen_random_uuid(), 'Day', 'attendance.CheckedIn', payload::json, metadata::json, now()\
        """;

    private static final EventSerializer EVENTS = Serializers.events();

    private final EventTable table;
    private final HikariDataSource app;
    private final HikariDataSource system;
    private final EventFeed feed;
    private final CommitNotifier notifier;
    private final Commands commands;

    public OurStore(Server server, String database) {
        table = table(server, database);
        var pools = server.pools(database);
        app = pools.app(pools.properties().command());
        system = pools.system(pools.properties().command());
        feed = EventStoreWiring.feed(system, EVENTS);
        notifier = EventStoreWiring.notifier(system);
        var store = EventStoreWiring.store(app, EVENTS, feed, notifier);
        var bus = PlainBus.namingCauses(SimpleCommandBus.builder().build());
        Day.handleOn(bus, store, AggregateCommand.TARGETS);
        commands = new Commands(
                bus,
                new EventTransactions(app),
                app,
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                new StoredResponses(JsonMapper.builder().build(), new KeyedHash("0".repeat(64))),
                new PositionCode("the position key of these measurements"),
                new StreamLocks(Duration.ofSeconds(1)),
                new Quotas(Map.of()));
        var gate = new TenantGate(system);
        for (var tenant : Punches.TENANTS) gate.set(tenant, TenantGate.Status.ACTIVE, 1);
    }

    /** The same engine where Axon's engines stand: behind a bus without a gate, every event the first tenant's. */
    public PlainBus withoutGate(Server server, String database) {
        var config = PlainBus.config(server, database, "hr_app", Server.PASSWORDS.app());
        config.setConnectionInitSql("SELECT set_config('hr.tenant', '%s', false)".formatted(Punches.tenantOf(0)));
        var pool = new HikariDataSource(config);
        var store = EventStoreWiring.store(pool, EVENTS, feed, notifier);
        return new PlainBus(pool, store, new EventTransactions(pool), AggregateCommand.TARGETS, table);
    }

    /** The event table itself, for those who write into it by hand. */
    public static EventTable table(Server server, String database) {
        return new EventTable(
                server.owner(database),
                "event",
                "stream_id",
                "sequence",
                "tenant_id, stream_id, sequence, event_id, stream_type, payload_type, payload, metadata, recorded_at",
                VALUES,
                "payload");
    }

    @Override
    public EventTable table() {
        return table;
    }

    @Override
    public void send(TenantId tenant, DayCommand command) {
        var caller = new Caller(tenant, "time-clock", Set.of(Role.KIOSK), null);
        var request = new Request(caller, "POST /bench", "/bench", null, Ids.next());
        commands.on(request, command).sending(command).answering(command);
    }

    @Override
    public void close() {
        notifier.close();
        feed.close();
        app.close();
        system.close();
    }
}
