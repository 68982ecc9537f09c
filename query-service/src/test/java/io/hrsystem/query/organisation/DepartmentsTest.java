package io.hrsystem.query.organisation;

import static io.hrsystem.contract.identity.Role.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.organisation.OrganisationEvent;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentClosed;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentMoved;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentRenamed;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Client.Answer;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@RunningService
class DepartmentsTest {
    private final Feed feed;
    private final Client client;
    private final Company company;

    DepartmentsTest(Feed feed, Client client) {
        this.feed = feed;
        this.client = client;
        this.company = Company.active(feed, client, "Acme");
        Company.active(feed, client, "Other");
    }

    @Test
    void theRootComesFirstAndNamesAreThoseOfTheDay() {
        var sales = company.found(company.root(), "Sales");
        var renamed = happen(new DepartmentRenamed(sales, "Field sales", day(4, 1), null));

        assertThat(departments("", renamed).<List<String>>at("departments[*].name"))
                .containsExactly("Acme", "Field sales");
        assertThat(departments("(asOf: \"2026-03-31\")", renamed).<List<String>>at("departments[*].name"))
                .containsExactly("Acme", "Sales");
        assertThat(departments("", renamed).<List<String>>at("departments[*].parentId"))
                .containsExactly(null, company.root().value());
    }

    @Test
    void theTreeIsThatOfTheDayAndOfWhatWasKnown() {
        var sales = company.found(company.root(), "Sales");
        var team = company.found(sales, "Team");
        var lab = company.found(company.root(), "Lab");
        var anna = company.hire("1", "Anna");
        var before = Instant.now().minus(200, ChronoUnit.MICROS).truncatedTo(ChronoUnit.MICROS);
        happen(new DepartmentMoved(team, ChangeId.next(), lab, day(5, 1)));
        company.lead(lab, anna);
        var last = happen(new DepartmentClosed(sales, ChangeId.next(), day(7, 1)));

        assertThat(departments("(asOf: \"2025-12-31\")", last).<List<String>>at("departments[*].name"))
                .containsExactly("Acme");
        assertThat(parents("(asOf: \"2026-04-30\")", last))
                .containsExactly("Acme null", "Lab " + company.root(), "Sales " + company.root(), "Team " + sales);
        assertThat(parents("(asOf: \"2026-05-01\")", last)).contains("Team " + lab);
        assertThat(parents("(asOf: \"2026-07-01\")", last))
                .containsExactly("Acme null", "Lab " + company.root(), "Team " + lab);
        assertThat(parents("(asOf: \"2026-07-01\", knownAt: \"%s\")".formatted(before), last))
                .containsExactly("Acme null", "Lab " + company.root(), "Sales " + company.root(), "Team " + sales);
        assertThat(departments("(asOf: \"2026-06-30\")", last)
                        .<List<String>>at("departments[?(@.name == 'Sales')].closedFrom"))
                .containsExactly("2026-07-01");
        assertThat(departments("", last).<List<String>>at("departments[?(@.name == 'Lab')].head.name"))
                .containsExactly("Anna");
    }

    private Answer departments(String arguments, GlobalPosition atLeast) {
        return client.ask(
                client.tokens().of(company.id(), TENANT_ADMIN),
                "{ departments%s { id parentId name code effectiveFrom closedFrom head { name } } }"
                        .formatted(arguments),
                atLeast);
    }

    private List<String> parents(String arguments, GlobalPosition atLeast) {
        var answer = departments(arguments, atLeast);
        var names = answer.<List<String>>at("departments[*].name");
        var parents = answer.<List<String>>at("departments[*].parentId");
        return IntStream.range(0, names.size())
                .mapToObj(it -> names.get(it) + " " + parents.get(it))
                .sorted()
                .toList();
    }

    private GlobalPosition happen(OrganisationEvent event) {
        return feed.append(company.id(), StreamIds.organisation(company.id()), event);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
