package io.hrsystem.query.tenants;

import static io.hrsystem.contract.identity.Role.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.tenants.Feature;
import io.hrsystem.contract.tenants.OnboardingStep;
import io.hrsystem.contract.tenants.TenantEvent.FeatureSwitched;
import io.hrsystem.contract.tenants.TenantEvent.OnboardingStepCompleted;
import io.hrsystem.contract.tenants.TenantEvent.OnboardingStepFailed;
import io.hrsystem.contract.tenants.TenantEvent.OnboardingStepRetried;
import io.hrsystem.contract.tenants.TenantEvent.TenantReactivated;
import io.hrsystem.contract.tenants.TenantEvent.TenantSettingsChanged;
import io.hrsystem.contract.tenants.TenantEvent.TenantSuspended;
import io.hrsystem.contract.tenants.TenantSettings;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@RunningService
class TenantsTest {
    private final Feed feed;
    private final Client client;
    private final String superAdmin;

    TenantsTest(Feed feed, Client client) {
        this.feed = feed;
        this.client = client;
        this.superAdmin = client.tokens().superAdmin();
    }

    @Test
    void onboardingIsShownStepByStep() {
        var company = Company.registered(feed, "Acme");
        var failed = feed.append(
                company.id(),
                StreamIds.tenant(company.id()),
                new OnboardingStepCompleted(company.id(), OnboardingStep.ROOT_DEPARTMENT),
                new OnboardingStepFailed(company.id(), OnboardingStep.TENANT_ADMIN, 5, "mail server is away"));
        var query = """
            { tenant(id: "%s") { status settings { zone } rootDepartment { name }
                onboarding { step state attempts at error } } }
            """.formatted(company.id());

        var stuck = client.ask(superAdmin, query, failed);
        assertThat(stuck.<String>at("tenant.status")).isEqualTo("PROVISIONING");
        assertThat(stuck.<List<String>>at("tenant.onboarding[*].step"))
                .containsExactly("ROOT_DEPARTMENT", "TENANT_ADMIN", "DEFAULT_SETTINGS", "WELCOME_MAIL");
        assertThat(stuck.<List<String>>at("tenant.onboarding[*].state"))
                .containsExactly("DONE", "FAILED", "PENDING", "PENDING");
        assertThat(stuck.<String>at("tenant.onboarding[1].error")).isEqualTo("mail server is away");
        assertThat(stuck.<Object>at("tenant.settings")).isNull();
        assertThat(stuck.<Object>at("tenant.rootDepartment")).isNull();

        var retried = feed.append(
                company.id(),
                StreamIds.tenant(company.id()),
                new OnboardingStepRetried(company.id(), OnboardingStep.TENANT_ADMIN));
        var again = client.ask(superAdmin, query, retried);
        assertThat(again.<String>at("tenant.onboarding[1].state")).isEqualTo("PENDING");
        assertThat(again.<Integer>at("tenant.onboarding[1].attempts")).isEqualTo(5);
        assertThat(again.<Object>at("tenant.onboarding[1].error")).isNull();
    }

    @Test
    void aCompanySeesItsSettingsAndFeatures() {
        var company = Company.active(feed, client, "Acme");
        var changed = feed.append(
                company.id(),
                StreamIds.tenant(company.id()),
                new TenantSettingsChanged(company.id(), TenantSettings.DEFAULTS),
                new FeatureSwitched(company.id(), Feature.WELFARE, true),
                new FeatureSwitched(company.id(), Feature.ANONYMOUS_EVALUATION, true),
                new FeatureSwitched(company.id(), Feature.WELFARE, false));

        var answer = client.ask(client.tokens().of(company.id(), TENANT_ADMIN), """
            { tenant { id companyName domain businessNumber plan status features rootDepartment { name }
                settings { zone language payDay workSchedule { workingDays start graceMinutes } } } }
            """, changed);

        assertThat(answer.<String>at("tenant.companyName")).isEqualTo("Acme");
        assertThat(answer.<String>at("tenant.status")).isEqualTo("ACTIVE");
        assertThat(answer.<List<String>>at("tenant.features")).containsExactly("anonymous-evaluation");
        assertThat(answer.<String>at("tenant.rootDepartment.name")).isEqualTo("Acme");
        assertThat(answer.<String>at("tenant.settings.zone")).isEqualTo("Asia/Seoul");
        assertThat(answer.<String>at("tenant.settings.workSchedule.start")).isEqualTo("09:00");
        assertThat(answer.<List<String>>at("tenant.settings.workSchedule.workingDays"))
                .hasSize(5);
    }

    @Test
    void TN_06_featuresAreThoseOfTheMoment() {
        var company = Company.active(feed, client, "Acme");
        var stream = StreamIds.tenant(company.id());
        feed.append(company.id(), stream, new FeatureSwitched(company.id(), Feature.WELFARE, false));
        var between = Instant.now();
        var last = feed.append(company.id(), stream, new FeatureSwitched(company.id(), Feature.WELFARE, true));

        var answer = client.ask(client.tokens().of(company.id(), TENANT_ADMIN), """
            { tenant { now: features before: features(asOf: "2020-01-01T00:00:00Z") between: features(asOf: "%s") } }
            """.formatted(between), last);

        assertThat(answer.<List<String>>at("tenant.now")).containsExactly("welfare");
        assertThat(answer.<List<String>>at("tenant.between")).isEmpty();
        assertThat(answer.<List<String>>at("tenant.before")).isEmpty();
    }

    @Test
    void theSuperAdminSeesAllCompaniesPageByPage() {
        var companies = List.of(
                Company.registered(feed, "A"), Company.registered(feed, "B"), Company.active(feed, client, "C"));
        var last = companies.getLast().hire(EmployeeId.next(), "1", "Anna");

        var seen = all("first: 2", last);
        assertThat(seen).isSorted().doesNotHaveDuplicates();
        assertThat(seen)
                .containsAll(companies.stream().map(it -> it.id().value()).toList());
        assertThat(all("status: ACTIVE, first: 50", last))
                .contains(companies.getLast().id().value())
                .doesNotContain(companies.getFirst().id().value());
    }

    private List<String> all(String which, GlobalPosition last) {
        var seen = new ArrayList<String>();
        var after = "";
        var more = true;
        while (more) {
            var page = client.ask(
                    superAdmin,
                    "{ tenants(%s %s) { edges { node { id onboarding { state } } } pageInfo { hasNextPage endCursor } } }"
                            .formatted(which, after),
                    last);
            seen.addAll(page.<List<String>>at("tenants.edges[*].node.id"));
            more = page.at("tenants.pageInfo.hasNextPage");
            after = ", after: \"%s\"".formatted(page.<String>at("tenants.pageInfo.endCursor"));
        }
        return seen;
    }

    @Test
    void aSuspensionClosesTheGateForReads() {
        var company = Company.active(feed, client, "Acme");
        var admin = client.tokens().of(company.id(), TENANT_ADMIN);

        var suspended = feed.append(
                company.id(),
                StreamIds.tenant(company.id()),
                new TenantSuspended(company.id(), new FreeText("unpaid")));
        assertThat(client.ask(admin, "{ tenant { id } }", suspended).code()).isEqualTo("TENANT_SUSPENDED");
        assertThat(client.ask(superAdmin, "{ tenant(id: \"%s\") { status } }".formatted(company.id()))
                        .<String>at("tenant.status"))
                .isEqualTo("SUSPENDED");

        var reactivated = feed.append(
                company.id(),
                StreamIds.tenant(company.id()),
                new TenantReactivated(company.id(), new FreeText("paid")));
        // the gate is asked before anything is waited for; the side that decides copies it before it answers
        await().until(() -> client.ask(admin, "{ me { actor } }").status() == 200);
        assertThat(client.ask(admin, "{ tenant { status } }", reactivated).<String>at("tenant.status"))
                .isEqualTo("ACTIVE");
    }
}
