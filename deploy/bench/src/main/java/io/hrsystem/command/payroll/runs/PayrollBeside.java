package io.hrsystem.command.payroll.runs;

import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.command.payroll.runs.PayrollRunCommand.BeginCalculation;
import io.hrsystem.command.payroll.runs.PayrollRunCommand.StartPayroll;
import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.StreamLocks;
import io.hrsystem.command.platform.idempotency.StoredResponses;
import io.hrsystem.command.platform.mail.ReadsOfStreams;
import io.hrsystem.command.platform.quotas.Quotas;
import io.hrsystem.command.platform.referencerows.ReferenceRowsWriter;
import io.hrsystem.command.platform.secrets.KeyedHash;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayrollRunId;
import io.hrsystem.contract.payroll.RunKind;
import io.hrsystem.eventstore.EventStoreWiring;
import io.hrsystem.eventstore.PositionCode;
import io.hrsystem.eventstore.append.EventTransactions;
import io.hrsystem.eventstore.feed.CommitNotifier;
import io.hrsystem.eventstore.feed.EventFeed;
import io.hrsystem.eventstore.json.Serializers;
import io.hrsystem.payroll.inputs.CompanyInputs;
import io.hrsystem.payroll.inputs.EmployeeInputs;
import io.hrsystem.payroll.inputs.PayrollInputs;
import io.hrsystem.payroll.inputs.PayslipInput;
import io.hrsystem.payroll.inputs.RuleBooks;
import io.hrsystem.payroll.rules.RuleSet;
import io.hrsystem.platform.database.Pools;
import io.hrsystem.platform.messages.MetadataKeys;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import tools.jackson.databind.json.JsonMapper;

/** Computes a month's regular run as command-service does, the feed reading along; without tasks and alerts. */
public final class PayrollBeside implements AutoCloseable {
    private final HikariDataSource app;
    private final HikariDataSource system;
    private final EventFeed feed;
    private final CommitNotifier notifier;
    private final Commands commands;
    private final PayrollInputs inputs;
    private final RunRules rules;
    private final SettledHead head;
    private final Calculations calculations;
    private final PayrollTable runs;
    private final RunCalculation calculation;

    public PayrollBeside(Pools pools) {
        app = pools.app(pools.properties().command());
        system = pools.system(pools.properties().command());
        var events = Serializers.events();
        feed = EventStoreWiring.feed(system, events);
        notifier = EventStoreWiring.notifier(system);
        var store = EventStoreWiring.store(app, events, feed, notifier);
        var locks = new StreamLocks(Duration.ofSeconds(1));
        var bus = bus();
        handle(PayrollRun.class, bus, store, locks);
        handle(RunPayslip.class, bus, store, locks);
        var transactions = new EventTransactions(app);
        new ReferenceRowsWriter(transactions, List.of(new PayrollRunRows(), new PayslipNoticeRows()))
                .subscribeTo(store);
        commands = new Commands(
                bus,
                transactions,
                app,
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                new StoredResponses(JsonMapper.builder().build(), new KeyedHash("0".repeat(64))),
                new PositionCode("the position key of these measurements"),
                locks,
                new Quotas(Map.of()));
        inputs = new PayrollInputs(system, events);
        rules = new RunRules(new RuleBooks(system, events));
        head = new SettledHead(system);
        calculations = new Calculations(head, inputs, rules);
        runs = new PayrollTable(system);
        calculation = new RunCalculation(
                inputs,
                new Payees(system),
                rules,
                new SlipWriter(commands, transactions, app),
                ReadsOfStreams.of(commands, store),
                commands,
                new PayrollSettings(Duration.ofSeconds(2), 250));
    }

    private static CommandBus bus() {
        var bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(message -> {
            var carried = new HashMap<String, Object>(message.getMetaData());
            carried.put(MetadataKeys.CAUSATION, message.getIdentifier());
            return carried;
        }));
        return bus;
    }

    private static <T> void handle(Class<T> type, CommandBus bus, EventStore store, StreamLocks locks) {
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(type)
                .commandTargetResolver(AggregateCommand.TARGETS)
                .repository(EventSourcingRepository.builder(type)
                        .lockFactory(locks)
                        .eventStore(store)
                        .build())
                .build()
                .subscribe(bus);
    }

    /** From its start to its last event. */
    public void run(TenantId tenant, YearMonth month, LocalDate payDate) {
        var id = PayrollRunId.regular(tenant, month);
        commands.asSystem(
                tenant,
                RunWork.NAME,
                sender -> sender.send(new StartPayroll(id, month, RunKind.REGULAR, payDate, List.of(), true)));
        var basis = calculations.now(tenant, month, payDate);
        commands.asSystem(tenant, RunWork.NAME, sender -> sender.send(new BeginCalculation(id, basis)));
        calculation.run(runs.computing(tenant, id).orElseThrow());
    }

    /** What the company's payslips share. */
    public CompanyInputs company(TenantId tenant, YearMonth month) {
        return inputs.company(tenant, month, head.now());
    }

    /** A page of it. */
    public Collection<EmployeeInputs> read(CompanyInputs company, List<EmployeeId> employees) {
        return inputs.employees(company, employees).values();
    }

    /** What the calculators are given. */
    public static PayslipInput month(EmployeeInputs employee) {
        return employee.month(employee.company().attendanceCutoff());
    }

    public RuleSet rules(LocalDate payDate) {
        return rules.on(payDate, head.now());
    }

    @Override
    public void close() {
        notifier.close();
        feed.close();
        app.close();
        system.close();
    }
}
