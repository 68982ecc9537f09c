package io.hrsystem.command.attendance;

import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.command.attendance.AttendanceCommand.CheckIn;
import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.StreamLocks;
import io.hrsystem.command.platform.idempotency.StoredResponses;
import io.hrsystem.command.platform.quotas.Quotas;
import io.hrsystem.command.platform.referencerows.JsonText;
import io.hrsystem.command.platform.referencerows.ReferenceRowsWriter;
import io.hrsystem.command.platform.secrets.KeyedHash;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.ClosingCause;
import io.hrsystem.contract.attendance.Punch;
import io.hrsystem.contract.attendance.PunchSource;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.eventstore.EventStoreWiring;
import io.hrsystem.eventstore.PositionCode;
import io.hrsystem.eventstore.append.EventTransactions;
import io.hrsystem.eventstore.feed.CommitNotifier;
import io.hrsystem.eventstore.feed.EventFeed;
import io.hrsystem.eventstore.json.Serializers;
import io.hrsystem.platform.database.Pools;
import io.hrsystem.platform.messages.MetadataKeys;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import tools.jackson.databind.json.JsonMapper;

/** Closes work dates as command-service does, the feed reading along; without the ledger of the nightly jobs. */
public final class ClosingBeside implements AutoCloseable {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final HikariDataSource app;
    private final HikariDataSource system;
    private final EventFeed feed;
    private final CommitNotifier notifier;
    private final Commands commands;
    private final Closing closing;

    public ClosingBeside(Pools pools) {
        app = pools.app(pools.properties().command());
        system = pools.system(pools.properties().command());
        var events = Serializers.events();
        feed = EventStoreWiring.feed(system, events);
        notifier = EventStoreWiring.notifier(system);
        var store = EventStoreWiring.store(app, events, feed, notifier);
        var bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(message -> {
            var carried = new HashMap<String, Object>(message.getMetaData());
            carried.put(MetadataKeys.CAUSATION, message.getIdentifier());
            return carried;
        }));
        var locks = new StreamLocks(Duration.ofSeconds(1));
        AggregateAnnotationCommandHandler.<AttendanceDay>builder()
                .aggregateType(AttendanceDay.class)
                .commandTargetResolver(AggregateCommand.TARGETS)
                .repository(EventSourcingRepository.builder(AttendanceDay.class)
                        .lockFactory(locks)
                        .eventStore(store)
                        .build())
                .build()
                .subscribe(bus);
        var transactions = new EventTransactions(app);
        new ReferenceRowsWriter(transactions, List.of(new OpenSessions(), new CorrectionRows())).subscribeTo(store);
        var json = JsonMapper.builder().build();
        commands = new Commands(
                bus,
                transactions,
                app,
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                new StoredResponses(json, new KeyedHash("0".repeat(64))),
                new PositionCode("the position key of these measurements"),
                locks,
                new Quotas(Map.of()));
        closing = new Closing(
                new ClosingRead(app, transactions, new JsonText(json)), Duration.ofHours(4), Clock.systemUTC());
    }

    /** All in one transaction. */
    public void close(TenantId tenant, LocalDate date, List<String> employees) {
        commands.asSystem(
                tenant, "closing", sender -> closing.close(tenant, date, employees, ClosingCause.BATCH, sender));
    }

    /** At nine by the standard schedule. */
    public void checkIn(TenantId tenant, EmployeeId employee, LocalDate date) {
        var shift = WorkWeek.STANDARD.shiftOn(date, SEOUL);
        var punch = new Punch(shift.startsAt(), SEOUL.getRules().getOffset(shift.startsAt()), PunchSource.KIOSK);
        commands.asSystem(tenant, "check-in", sender -> sender.send(new CheckIn(employee, date, punch, shift, 10)));
    }

    @Override
    public void close() {
        notifier.close();
        feed.close();
        app.close();
        system.close();
    }
}
