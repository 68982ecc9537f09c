package io.hrsystem.deploy.local.verify;

import io.hrsystem.command.platform.seals.SealingNode;
import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.OvertimeEvent.OvertimeRequested;
import io.hrsystem.contract.attendance.OvertimeRequestId;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeHired;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.operations.AuditPackageEvent.AuditPackageRequested;
import io.hrsystem.contract.operations.AuditPackageId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.personal.PersonName;
import io.hrsystem.eventstore.append.PostgresEventStorageEngine;
import io.hrsystem.eventstore.json.Serializers;
import io.hrsystem.keys.Sealed;
import io.hrsystem.keys.SubjectKeys;
import io.hrsystem.keys.Tombstones;
import io.hrsystem.keys.master.LocalMasterKey;
import io.hrsystem.platform.database.TenantGate;
import io.hrsystem.platform.messages.MetadataKeys;
import io.hrsystem.query.platform.packages.PackageSource;
import io.hrsystem.storage.FolderObjects;
import io.hrsystem.storage.Ledger;
import io.hrsystem.storage.ObjectLedger;
import io.hrsystem.testserver.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two companies whose events are stored, sealed and taken away by the parts of the services that do so. */
final class History implements AutoCloseable {
    static final TenantId ACME = TenantId.next();
    static final TenantId OTHER = TenantId.next();
    private static final Pattern SEALED = Pattern.compile("(?<=\"\\$e\":\")([^\"]+)");
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));

    /** What {@code verify} has said. */
    record Verdict(int code, String text) {}

    final TestDatabase database = TestDatabase.command();
    private final TestDatabase keyDatabase = TestDatabase.keys();
    private final Path folder;
    private final SubjectKeys keys;
    private final PostgresEventStorageEngine engine;
    private int cleared;
    Ledger ledger;

    History(Path folder) throws IOException {
        this.folder = folder;
        ledger = ledger(ledgerName());
        keys = node();
        engine = new PostgresEventStorageEngine(database.app(), Serializers.events(keys));
    }

    /** Begins anew, with nothing in the store and another ledger. */
    void clear() throws IOException {
        harm("TRUNCATE event, seal, seal_root, seal_key, seal_recovery, seal_told, recovery");
        cleared++;
        ledger = ledger(ledgerName());
    }

    private String ledgerName() {
        return "ledger-" + cleared;
    }

    Ledger ledger(String name) throws IOException {
        return new ObjectLedger(new FolderObjects(folder.resolve(name)), Clock.systemUTC());
    }

    private SubjectKeys node() throws IOException {
        var master = LocalMasterKey.readOrCreate(folder.resolve("master-key"));
        return new SubjectKeys(keyDatabase.keyMaker(), master, new Tombstones(ledger("keys")), Duration.ofMinutes(5))
                .start();
    }

    EmployeeId hire(TenantId company, String name) {
        var id = EmployeeId.next();
        append(
                company,
                StreamIds.employee(id),
                new EmployeeHired(
                        id,
                        new EmployeeNumber("E-1"),
                        new PersonName(name),
                        new EmailAddress("someone@acme.example"),
                        null,
                        DepartmentId.next(),
                        "STAFF",
                        LocalDate.of(2026, 3, 2)));
        return id;
    }

    void askForOvertime(TenantId company, EmployeeId who) {
        var id = OvertimeRequestId.next();
        var from = Instant.parse("2026-03-02T09:00:00Z");
        append(
                company,
                StreamIds.overtime(id),
                new OvertimeRequested(
                        id, who, LocalDate.of(2026, 3, 2), from, from.plusSeconds(3_600), new FreeText("Rush"), "hr"));
    }

    private void append(TenantId company, String stream, DomainEvent event) {
        var message = new GenericDomainEventMessage<>(
                "T", stream, 0, event, Map.of(MetadataKeys.TENANT, company.value()), Ids.next(), Instant.now());
        new TransactionTemplate(new JdbcTransactionManager(database.app())).executeWithoutResult(_ -> {
            new TenantGate(database.app()).enterUngated(company);
            engine.appendEvents(message);
        });
    }

    void seal() {
        new SealingNode(database, ledger).seal();
    }

    /** Asks for ACME's events of today, seals what there is, and fetches them. */
    Path fetchNow(@Nullable EmployeeId who) throws IOException {
        var asked = ask(who);
        seal();
        return fetch(asked);
    }

    AuditPackageRequested ask(@Nullable EmployeeId who) {
        var id = AuditPackageId.next();
        var zone = ZoneId.of("Asia/Seoul");
        var asked = new AuditPackageRequested(id, TODAY, TODAY, zone, who, new FreeText("Inspection"));
        append(ACME, StreamIds.auditPackage(id), asked);
        return asked;
    }

    Path fetch(AuditPackageRequested asked) throws IOException {
        var file = folder.resolve(asked.packageId() + ".zip");
        try (var reader = node()) {
            new PackageSource(database, reader).write(ACME, asked, file);
        }
        return file;
    }

    Path ledgerFolder() {
        return folder.resolve(ledgerName());
    }

    /** As a superuser who means harm. */
    void harm(String sql) {
        JdbcClient.create(database.unguarded()).sql(sql).update();
    }

    /** Each sealed value in the form that it had then, which still opens. */
    void storeAsBeforeCommitments() {
        var jdbc = JdbcClient.create(database.unguarded());
        var payload =
                jdbc.sql("SELECT payload::text FROM event").query(String.class).single();
        var before = SEALED.matcher(payload).replaceAll(it -> {
            var sealed = Sealed.parse(it.group(1));
            return new Sealed(sealed.key(), null, sealed.ciphertext()).text();
        });
        jdbc.sql("UPDATE event SET payload = ?::json").param(before).update();
    }

    void destroyKeys() {
        JdbcClient.create(keyDatabase.keyMaker())
                .sql("SELECT destroy_key(key_id, tenant_id) FROM subject_key WHERE retention = 'EMPLOYMENT'")
                .query()
                .listOfRows();
    }

    static Verdict verify(Object... arguments) {
        var out = new ByteArrayOutputStream();
        var texts = new String[arguments.length];
        for (var it = 0; it < texts.length; it++) texts[it] = arguments[it].toString();
        var code = Verify.run(new PrintStream(out, true, StandardCharsets.UTF_8), texts);
        return new Verdict(code, out.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        keys.close();
        keyDatabase.close();
        database.close();
    }
}
