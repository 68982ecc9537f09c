package io.hrsystem.query.leave;

import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static io.hrsystem.contract.identity.Role.PAYROLL_MANAGER;
import static io.hrsystem.query.leave.Leave.days;
import static io.hrsystem.query.leave.Leave.use;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.leave.LeaveEvent.LotExpired;
import io.hrsystem.contract.leave.LotKind;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@RunningService
class LeaveRegisterExportTest {
    private final Client client;
    private final Feed feed;
    private final Company company;
    private final Leave anna;
    private @Nullable GlobalPosition last;

    LeaveRegisterExportTest(Feed feed, Client client) {
        this.client = client;
        this.feed = feed;
        this.company = Company.active(feed, client, "Acme");
        this.anna = Leave.of(company, "Anna", LocalDate.of(2020, 1, 1), company.root());
    }

    @Test
    void eachLotIsARowWithWhatBecameOfIt() throws Exception {
        var carried = anna.granted(LotKind.OPENING, "2026-01-01", "2026-03-31", 1_440);
        anna.granted(LotKind.YEARLY, "2026-01-01", "2026-12-31", 7_200);
        anna.taken(days("2026-02-10", 1), use(carried, "2026-02-10", 480));
        last = anna.happen(new LotExpired(anna.employee(), carried, LocalDate.of(2026, 4, 1), 960));
        var hr = client.tokens().of(company.id(), HR_MANAGER);
        var file = get(hr);
        assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
        assertThat(file.body().lines().skip(1).map(it -> it.substring(it.indexOf(',') + 1)))
                .containsExactly(
                        "Anna,OPENING,2026-01-01,2026-03-31,1440,480,960,0,0",
                        "Anna,YEARLY,2026-01-01,2026-12-31,7200,0,0,0,7200");
        assertThat(get(client.tokens().of(company.id(), PAYROLL_MANAGER)).statusCode())
                .isEqualTo(403);
        var other = client.tokens().of(Company.active(feed, client, "Other").id(), HR_MANAGER);
        assertThat(get(other).body().lines()).hasSize(1);
    }

    private HttpResponse<String> get(String token) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/exports/leave-register.csv".formatted(client.port())))
                .header("Authorization", "Bearer " + token)
                .header("HR-Min-Position", Client.POSITIONS.hide(requireNonNull(last)))
                .build();
        return client.http().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
