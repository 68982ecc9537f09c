package io.hrsystem.query.organisation;

import static io.hrsystem.contract.identity.Role.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentCreated;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentRenamed;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@RunningService
class DepartmentsTest {
    private static final LocalDate FROM = LocalDate.of(2026, 4, 1);

    private final Feed feed;
    private final Client client;

    DepartmentsTest(Feed feed, Client client) {
        this.feed = feed;
        this.client = client;
    }

    @Test
    void theRootComesFirstAndNamesAreTheLatest() {
        var company = Company.active(feed, client, "Acme");
        Company.active(feed, client, "Other");
        var sales = DepartmentId.next();
        var renamed = feed.append(
                company.id(),
                StreamIds.organisation(company.id()),
                new DepartmentCreated(sales, company.root(), "Sales", "S", FROM),
                new DepartmentRenamed(sales, "Field sales", FROM, null));

        var answer = client.ask(
                client.tokens().of(company.id(), TENANT_ADMIN),
                "{ departments { id parentId name code effectiveFrom } }",
                renamed);

        assertThat(answer.<List<String>>at("departments[*].name")).containsExactly("Acme", "Field sales");
        assertThat(answer.<List<String>>at("departments[*].parentId"))
                .containsExactly(null, company.root().value());
    }
}
