package io.hrsystem.payroll.inputs;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.WorkSchedule;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeHired;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.payroll.Allowance;
import io.hrsystem.contract.payroll.InsuranceBasis;
import io.hrsystem.contract.payroll.PayCode;
import io.hrsystem.contract.payroll.PayEvent.InsuranceDeclared;
import io.hrsystem.contract.payroll.PayEvent.PayAgreed;
import io.hrsystem.contract.payroll.PayEvent.TaxDeclared;
import io.hrsystem.contract.payroll.PayKind;
import io.hrsystem.contract.payroll.Won;
import io.hrsystem.contract.personal.BirthDate;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.contract.tenants.SettingsEvent.SettingsChanged;
import io.hrsystem.contract.tenants.SettingsPart;
import io.hrsystem.contract.tenants.TenantEvent.TenantSettingsChanged;
import io.hrsystem.contract.tenants.TenantSettings;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.append.PostgresEventStorageEngine;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.eventstore.json.EventSerializer;
import io.hrsystem.eventstore.json.Serializers;
import io.hrsystem.keys.SubjectKeys;
import io.hrsystem.keys.Tombstones;
import io.hrsystem.keys.master.LocalMasterKey;
import io.hrsystem.payroll.Payslip;
import io.hrsystem.payroll.rules.RuleData;
import io.hrsystem.payroll.rules.RuleSet;
import io.hrsystem.platform.database.TenantGate;
import io.hrsystem.platform.messages.MetadataKeys;
import io.hrsystem.storage.FolderObjects;
import io.hrsystem.storage.ObjectLedger;
import io.hrsystem.testserver.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A company whose events are stored as the deciding side stores them: encrypted, in transactions of its tenant. */
final class TestCompany implements AutoCloseable {
    static final String ACTOR = "an account";
    private static final RuleData RULES = RuleData.statutory();

    final TenantId tenant = new TenantId(Ids.next());
    final PayrollInputs inputs;
    private final TestDatabase database = TestDatabase.command();
    private final TestDatabase keyDatabase = TestDatabase.keys();
    private final SubjectKeys keys;
    private final EventSerializer serializer;
    private final PostgresEventStorageEngine engine;
    private final TransactionTemplate transaction;
    private final TenantGate gate;
    private final Map<String, Long> sequences = new HashMap<>();

    TestCompany(Path folder) throws IOException {
        var master = LocalMasterKey.readOrCreate(folder.resolve("master-key"));
        var ledger = new ObjectLedger(new FolderObjects(folder.resolve("ledger")), Clock.systemUTC());
        keys = new SubjectKeys(keyDatabase.keyMaker(), master, new Tombstones(ledger), Duration.ofMinutes(5)).start();
        serializer = Serializers.events(keys);
        engine = new PostgresEventStorageEngine(database.app(), serializer);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database.app()));
        gate = new TenantGate(database.app());
        inputs = new PayrollInputs(database.system(), serializer);
        say(StreamIds.tenant(tenant), new TenantSettingsChanged(tenant, TenantSettings.DEFAULTS));
    }

    /** In a transaction of its own; answers the ids of the events. */
    List<String> say(String stream, DomainEvent... events) {
        var messages = Arrays.stream(events).map(it -> message(stream, it)).toList();
        transaction.executeWithoutResult(_ -> {
            gate.enterUngated(tenant);
            engine.appendEvents(messages);
        });
        return messages.stream().map(DomainEventMessage::getIdentifier).toList();
    }

    private DomainEventMessage<?> message(String stream, DomainEvent event) {
        var sequence = sequences.merge(stream, 0L, (known, _) -> known + 1);
        return new GenericDomainEventMessage<>(
                stream.substring(0, stream.indexOf(':')),
                stream,
                sequence,
                event,
                Map.of(MetadataKeys.TENANT, tenant.value(), MetadataKeys.ACTOR, ACTOR));
    }

    /** The last event there is. */
    GlobalPosition head() {
        return new EventReader(database.system(), serializer).head();
    }

    EmployeeId hire(LocalDate hiredOn) {
        var employee = EmployeeId.next();
        say(
                StreamIds.employee(employee),
                new EmployeeHired(
                        employee,
                        new EmployeeNumber("E-" + employee),
                        new PersonName("김하나"),
                        new EmailAddress(employee + "@acme.example"),
                        null,
                        new DepartmentId("01890a5d-0000-7000-8000-000000000001"),
                        "STAFF",
                        hiredOn));
        return employee;
    }

    List<String> agree(
            EmployeeId employee, PayKind kind, int amount, int weeklyMinutes, LocalDate from, Allowance... more) {
        return say(
                StreamIds.pay(employee),
                new PayAgreed(employee, ChangeId.next(), kind, new Won(amount), weeklyMinutes, List.of(more), from));
    }

    /** One family member, and insurances by what the offices notified. */
    void declare(EmployeeId employee, int notified, LocalDate from) {
        say(
                StreamIds.pay(employee),
                new TaxDeclared(employee, ChangeId.next(), 1, 0, 100, from),
                new InsuranceDeclared(
                        employee,
                        ChangeId.next(),
                        new BirthDate("1990-05-05"),
                        InsuranceBasis.NOTIFIED,
                        new Won(notified),
                        new Won(notified),
                        from));
    }

    void settings(SettingsPart part, LocalDate from) {
        say(StreamIds.tenant(tenant), new SettingsChanged(tenant, ChangeId.next(), part, from));
    }

    void hours(WorkSchedule schedule) {
        var it = TenantSettings.DEFAULTS;
        say(
                StreamIds.tenant(tenant),
                new TenantSettingsChanged(
                        tenant,
                        new TenantSettings(
                                it.zone(),
                                it.language(),
                                it.theme(),
                                it.leaveBasis(),
                                it.payDay(),
                                schedule,
                                null,
                                null)));
    }

    static Allowance meals() {
        return new Allowance(new PayCode("MEAL"), "식대", new Won(200_000), false, false);
    }

    static RuleSet rules(LocalDate day) {
        return RULES.on(day);
    }

    EmployeeInputs known(EmployeeId employee, YearMonth month, GlobalPosition until) {
        var company = inputs.company(tenant, month, until);
        return Objects.requireNonNull(
                inputs.employees(company, List.of(employee)).get(employee));
    }

    /** By what is known now, and the rules of the pay date. */
    Payslip payslip(EmployeeId employee, YearMonth month) {
        var known = known(employee, month, head());
        return payslip(known, known.company().attendanceCutoff());
    }

    static Payslip payslip(EmployeeInputs known, LocalDate cutoff) {
        return known.month(cutoff)
                .compute(known.employeeId().value(), rules(known.company().payDate()));
    }

    @Override
    public void close() {
        keys.close();
        keyDatabase.close();
        database.close();
    }
}
