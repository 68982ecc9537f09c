package io.hrsystem.query.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.tenants.CompanyExportEvent;
import io.hrsystem.contract.tenants.CompanyExportEvent.CompanyExportCompleted;
import io.hrsystem.contract.tenants.CompanyExportEvent.CompanyExportFailed;
import io.hrsystem.contract.tenants.CompanyExportEvent.CompanyExportRequested;
import io.hrsystem.contract.tenants.CompanyExportId;
import io.hrsystem.contract.tenants.ErasureEvent;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureBegun;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureStepCompleted;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureStepFailed;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureStepRetried;
import io.hrsystem.contract.tenants.ErasureEvent.EventsCounted;
import io.hrsystem.contract.tenants.OffboardingEvent.LegalHoldLifted;
import io.hrsystem.contract.tenants.OffboardingEvent.LegalHoldPlaced;
import io.hrsystem.contract.tenants.OffboardingEvent.RetentionAgreed;
import io.hrsystem.contract.tenants.OffboardingStep;
import io.hrsystem.contract.tenants.TenantEvent.TenantTerminated;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can be read of a company from its end to its certificate. */
@RunningService
class OffboardingTest {
    private static final FreeText REASON = new FreeText("moved on");
    private static final LocalDate ENDED = LocalDate.of(2024, 2, 29);
    private static final LocalDate UNTIL = LocalDate.of(2034, 2, 28);
    private static final String QUERY = """
        { tenant(id: "%s") { companyName domain businessNumber plan status retainUntil legalHold
            offboarding { step state attempts error progress } exports { id state createdAt expiresOn } } }
        """;

    private final Feed feed;
    private final Client client;
    private final TestDatabases databases;
    private final String superAdmin;

    OffboardingTest(Feed feed, Client client, TestDatabases databases) {
        this.feed = feed;
        this.client = client;
        this.databases = databases;
        this.superAdmin = client.tokens().superAdmin();
    }

    @Test
    void aCompanyThatHasNotEndedHasNoEnd() {
        var company = Company.registered(feed, "Acme");
        var activated = company.hire(EmployeeId.next(), "1", "Anna");

        var answer = ask(company.id(), activated);

        assertThat(answer.<Object>at("tenant.retainUntil")).isNull();
        assertThat(answer.<Boolean>at("tenant.legalHold")).isFalse();
        assertThat(answer.<List<Object>>at("tenant.offboarding")).isEmpty();
        assertThat(answer.<List<Object>>at("tenant.exports")).isEmpty();
    }

    @Test
    void itIsKeptUntilTheDayThatWasAgreedAndUnderAHoldForLonger() {
        var company = ended();
        var held = decide(
                company,
                new RetentionAgreed(company, ENDED, 10, UNTIL),
                new LegalHoldPlaced(company, new FreeText("dispute")));

        var answer = ask(company, held);
        assertThat(answer.<String>at("tenant.status")).isEqualTo("INACTIVE");
        assertThat(answer.<String>at("tenant.retainUntil")).isEqualTo("2034-02-28");
        assertThat(answer.<Boolean>at("tenant.legalHold")).isTrue();
        assertThat(answer.<List<String>>at("tenant.offboarding[*].step"))
                .containsExactly(
                        "EXPORT",
                        "RETAIN",
                        "FENCE",
                        "DESTROY_KEYS",
                        "READ_MODELS",
                        "SIDE_STORES",
                        "EVENTS",
                        "VERIFY",
                        "CERTIFICATE");
        assertThat(answer.<List<String>>at("tenant.offboarding[*].state")).containsOnly("PENDING");
        assertThat(answer.<Number>at("tenant.offboarding[1].progress").doubleValue())
                .isBetween(0.01, 0.99);

        var lifted = decide(company, new LegalHoldLifted(company, new FreeText("settled")));
        assertThat(ask(company, lifted).<Boolean>at("tenant.legalHold")).isFalse();
    }

    @Test
    void whatEndedBeforeAnythingWasAgreedIsKeptForThreeYears() {
        var company = Company.registered(feed, "Acme").id();
        var ended = decide(company, new TenantTerminated(company, REASON, ENDED));

        var answer = ask(company, ended);

        assertThat(answer.<String>at("tenant.retainUntil")).isEqualTo("2027-02-28");
    }

    @Test
    void theFilesOfACompanyAreListedAndTheOneOfItsEndIsAStep() {
        var company = ended();
        var first = CompanyExportId.atTheEndOf(company, 0);
        var second = CompanyExportId.atTheEndOf(company, 1);
        var besides = CompanyExportId.next();
        export(first, new CompanyExportRequested(first, company), new CompanyExportFailed(first, company, 7, "full"));
        var failed = export(
                besides,
                new CompanyExportRequested(besides, company),
                new CompanyExportCompleted(besides, company, 5, "a".repeat(64), LocalDate.of(2026, 12, 31)));
        var given = ask(company, failed);
        assertThat(given.<String>at("tenant.offboarding[0].state")).isEqualTo("FAILED");
        assertThat(given.<Integer>at("tenant.offboarding[0].attempts")).isEqualTo(7);
        assertThat(given.<String>at("tenant.offboarding[0].error")).isEqualTo("full");
        assertThat(given.<List<String>>at("tenant.exports[*].state")).containsExactly("FAILED", "DONE");
        assertThat(given.<List<String>>at("tenant.exports[*].expiresOn")).containsExactly(null, "2026-12-31");

        var again = export(second, new CompanyExportRequested(second, company));
        assertThat(ask(company, again).<String>at("tenant.offboarding[0].state"))
                .isEqualTo("PENDING");
        var done = export(
                second, new CompanyExportCompleted(second, company, 5, "b".repeat(64), LocalDate.of(2026, 12, 31)));
        assertThat(ask(company, done).<String>at("tenant.offboarding[0].state")).isEqualTo("DONE");
        assertThat(ask(company, done)
                        .<Number>at("tenant.offboarding[0].progress")
                        .doubleValue())
                .isOne();
    }

    @Test
    void anErasureIsSeenUntilThereIsACertificateAndThenThatOnly() {
        var company = ended();
        var begun = new ErasureBegun(company, ENDED, UNTIL, "client-one", "client-two");
        var failed = erase(
                company,
                begun,
                new EventsCounted(company, 200, "first", "last", "c".repeat(64)),
                new ErasureStepCompleted(company, OffboardingStep.FENCE),
                new ErasureStepFailed(company, OffboardingStep.DESTROY_KEYS, 9, "no answer"));
        var stuck = ask(company, failed);
        assertThat(stuck.<String>at("tenant.companyName")).isEqualTo("Acme");
        assertThat(stuck.<List<String>>at("tenant.offboarding[*].state"))
                .containsExactly(
                        "DONE", "DONE", "DONE", "FAILED", "PENDING", "PENDING", "PENDING", "PENDING", "PENDING");
        assertThat(stuck.<String>at("tenant.offboarding[3].error")).isEqualTo("no answer");
        assertThat(stuck.<Integer>at("tenant.offboarding[3].attempts")).isEqualTo(9);

        goFromReadModels(company);
        goFromTheStore(company, 50);
        var going = erase(
                company,
                new ErasureStepRetried(company, OffboardingStep.DESTROY_KEYS),
                new ErasureStepCompleted(company, OffboardingStep.DESTROY_KEYS));
        var unnamed = ask(company, going);
        assertThat(List.of(
                        unnamed.<String>at("tenant.companyName"),
                        unnamed.<String>at("tenant.domain"),
                        unnamed.<String>at("tenant.businessNumber")))
                .containsOnly("ERASED");
        assertThat(unnamed.<Object>at("tenant.plan")).isNull();
        assertThat(unnamed.<String>at("tenant.status")).isEqualTo("INACTIVE");
        assertThat(unnamed.<String>at("tenant.retainUntil")).isEqualTo("2034-02-28");
        assertThat(unnamed.<String>at("tenant.offboarding[3].state")).isEqualTo("DONE");
        assertThat(unnamed.<Number>at("tenant.offboarding[6].progress").doubleValue())
                .isEqualTo(0.25);
        assertThat(inactive(going)).contains(company.value());

        var erased = new Erased(company, 4_001);
        var issued = feed.append(TenantId.PLATFORM, StreamIds.CERTIFICATES, erased.issued());
        assertThat(ask(company, issued).<Object>at("tenant")).isNull();
        assertThat(inactive(issued)).doesNotContain(company.value());
        var known = client.ask(
                superAdmin, "{ certificates(first: 100) { edges { node { id tenantId number issuedAt } } } }", issued);
        var at = "certificates.edges[?(@.node.tenantId == '%s')].node.".formatted(company);
        assertThat(known.<List<String>>at(at + "id"))
                .containsExactly(erased.id().value());
        assertThat(known.<List<Integer>>at(at + "number")).containsExactly(4_001);
        assertThat(known.<List<String>>at(at + "issuedAt")).containsExactly(Erased.ISSUED_AT.toString());
    }

    @Test
    void certificatesCanBeReadPageByPageAndBySuperAdminsOnly() {
        var company = Company.active(feed, client, "Acme");
        var last = company.hire(EmployeeId.next(), "1", "Anna");
        for (var number = 900_001; number <= 900_003; number++)
            last = feed.append(TenantId.PLATFORM, StreamIds.CERTIFICATES, new Erased(TenantId.next(), number).issued());
        var page = "{ certificates(first: 2 %s) { edges { node { number } } pageInfo { hasNextPage endCursor } } }";

        var first = client.ask(superAdmin, page.formatted(""), last);
        assertThat(first.<List<Integer>>at("certificates.edges[*].node.number")).containsExactly(900_003, 900_002);
        assertThat(first.<Boolean>at("certificates.pageInfo.hasNextPage")).isTrue();
        var after = "after: \"%s\"".formatted(first.<String>at("certificates.pageInfo.endCursor"));
        assertThat(client.ask(superAdmin, page.formatted(after), last)
                        .<List<Integer>>at("certificates.edges[*].node.number")
                        .getFirst())
                .isEqualTo(900_001);
        var admin = client.tokens().of(company.id(), Role.TENANT_ADMIN);
        assertThat(client.ask(admin, page.formatted("")).code()).isEqualTo("FORBIDDEN");
        assertThat(client.ask(superAdmin, page.formatted("after: \"eA\"")).body())
                .contains("\"field\":\"after\"");
    }

    /** Whose contract has ended. */
    private TenantId ended() {
        var company = Company.registered(feed, "Acme").id();
        decide(company, new TenantTerminated(company, REASON, ENDED));
        return company;
    }

    private GlobalPosition decide(TenantId company, DomainEvent... events) {
        return feed.append(company, StreamIds.tenant(company), events);
    }

    private GlobalPosition export(CompanyExportId id, CompanyExportEvent... events) {
        return feed.append(events[0].tenantId(), StreamIds.companyExport(id), events);
    }

    private GlobalPosition erase(TenantId company, ErasureEvent... events) {
        return feed.append(TenantId.PLATFORM, StreamIds.erasure(company), events);
    }

    /** As the erasure does. */
    private void goFromReadModels(TenantId company) {
        var read = JdbcClient.create(databases.read().superuser());
        read.sql("SELECT set_gate(?, 'ERASED', 9223372036854775807)")
                .param(company.value())
                .query()
                .listOfRows();
        while (read.sql("SELECT erase_rows(?, 'READ_MODELS', 1000)")
                        .param(company.value())
                        .query(Long.class)
                        .single()
                > 0) {}
    }

    /** As if so many of its events had been removed; which are, nobody asks here. */
    private void goFromTheStore(TenantId company, int events) {
        JdbcClient.create(databases.command().superuser())
                .sql("INSERT INTO event_purge (tenant_id, purged_at, xid, events) VALUES (?, now(), 0, ?)")
                .params(company.value(), events)
                .update();
    }

    private List<String> inactive(GlobalPosition last) {
        return client.ask(superAdmin, "{ tenants(status: INACTIVE, first: 100) { edges { node { id } } } }", last)
                .at("tenants.edges[*].node.id");
    }

    private Client.Answer ask(TenantId company, GlobalPosition last) {
        return client.ask(superAdmin, QUERY.formatted(company), last);
    }
}
