package io.hrsystem.query.imports;

import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static io.hrsystem.contract.identity.Role.KIOSK;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.imports.ImportEvent.ImportCompleted;
import io.hrsystem.contract.imports.ImportEvent.ImportProgressed;
import io.hrsystem.contract.imports.ImportEvent.ImportRequested;
import io.hrsystem.contract.imports.ImportEvent.ImportStarted;
import io.hrsystem.contract.imports.ImportId;
import io.hrsystem.contract.imports.RowError;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import java.util.List;
import org.junit.jupiter.api.Test;

@RunningService
class ImportsTest {
    private final Feed feed;
    private final Client client;
    private final Company company;

    ImportsTest(Feed feed, Client client) {
        this.feed = feed;
        this.client = client;
        this.company = Company.active(feed, client, "Acme");
    }

    @Test
    void aRunIsShownWithItsErrorsPageByPage() {
        var file = ImportId.next();
        var last = imported(file);
        var hr = client.tokens().of(company.id(), HR_MANAGER);

        var first = client.ask(hr, query(file, "first: 2"), last);
        assertThat(first.<String>at("importRun.state")).isEqualTo("COMPLETED_WITH_FAILURES");
        assertThat(first.<Integer>at("importRun.total")).isEqualTo(3);
        assertThat(first.<Integer>at("importRun.done")).isEqualTo(1);
        assertThat(first.<Integer>at("importRun.failed")).isEqualTo(2);
        assertThat(first.<List<Integer>>at("importRun.errors.edges[*].node.row"))
                .containsExactly(2, 2);
        assertThat(first.<List<String>>at("importRun.errors.edges[*].node.column"))
                .containsExactly("이름", "입사일");
        assertThat(first.<List<String>>at("importRun.errors.edges[*].node.message"))
                .containsExactly("A value is needed.", "Must be a date, such as 2026-03-02.");

        var cursor = first.<String>at("importRun.errors.pageInfo.endCursor");
        var second = client.ask(hr, query(file, "first: 2, after: \"%s\"".formatted(cursor)), last);
        assertThat(second.<List<Integer>>at("importRun.errors.edges[*].node.row"))
                .containsExactly(4);
        assertThat(second.<Boolean>at("importRun.errors.pageInfo.hasNextPage")).isFalse();
        assertThat(client.ask(hr, query(file, "after: \"eA\""), last).code()).isEqualTo("MALFORMED");
    }

    @Test
    void othersSeeNothing() {
        var file = ImportId.next();
        var last = imported(file);
        var other = Company.active(feed, client, "Other");
        var stranger = client.tokens().of(other.id(), HR_MANAGER);
        assertThat(client.ask(stranger, query(file, "first: 1"), last).<Object>at("importRun"))
                .isNull();
        assertThat(client.ask(client.tokens().of(company.id(), KIOSK), query(file, "first: 1"), last)
                        .code())
                .isEqualTo("FORBIDDEN");
    }

    private GlobalPosition imported(ImportId file) {
        return feed.append(
                company.id(),
                StreamIds.importOf(file),
                new ImportRequested(file, "employees", "abc", false, false, "client"),
                new ImportStarted(file, 3),
                new ImportProgressed(
                        file,
                        3,
                        1,
                        2,
                        List.of(
                                new RowError(4, "이메일", "DIFFERS"),
                                new RowError(2, "이름", "VALUE_MISSING"),
                                new RowError(2, "입사일", "NO_DATE"))),
                new ImportCompleted(file, 1, 2));
    }

    private static String query(ImportId file, String page) {
        return """
            { importRun(id: "%s") { id kind state dryRun total done failed failure
                errors(%s) { edges { node { row column code message } } pageInfo { hasNextPage endCursor } } } }
            """.formatted(file, page);
    }
}
