package io.hrsystem.deploy.local;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.deploy.local.PunchLoad.Day;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what was acknowledged with what there is, without asking the services how they are. */
record Oracle(RunningSystem system, Company company, List<String> employees) {
    /** Each acknowledged punch is stored once and applied once, streams have no gaps. */
    void check(Set<Day> acknowledged) throws IOException {
        var store = new Store(system);
        assertThat(store.attendance(company.tenant())).isEqualTo(expected(acknowledged));
        assertThat(store.tornStreams()).isEmpty();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(readModel()).isEqualTo(acknowledged));
    }

    private static Map<String, String> expected(Set<Day> acknowledged) {
        return acknowledged.stream()
                .collect(toMap(
                        day -> StreamIds.attendance(new EmployeeId(day.employeeId()), day.date()),
                        _ -> "attendance.CheckedIn attendance.CheckedOut"));
    }

    /** The days that the read model knows as two punches. */
    private Set<Day> readModel() throws IOException {
        var days = new HashSet<Day>();
        for (var employee : employees) days.addAll(days(employee));
        return days;
    }

    private List<Day> days(String employee) throws IOException {
        var days = new ArrayList<Day>();
        var variables = new HashMap<String, Object>(Map.of("id", employee));
        while (true) {
            var page = company.hr().graphql(DAYS, variables, "").body().at("/data/attendanceDays");
            for (var edge : page.path("edges")) {
                var node = edge.path("node");
                assertThat(node.path("version").asInt()).as(node.toString()).isEqualTo(2);
                assertThat(node.path("checkOut").asString())
                        .startsWith(node.path("date").asString() + "T");
                days.add(new Day(employee, LocalDate.parse(node.path("date").asString())));
            }
            if (!page.at("/pageInfo/hasNextPage").asBoolean()) return days;
            variables.put("after", page.at("/pageInfo/endCursor").asString());
        }
    }

    private static final String DAYS = """
        query($id: ID!, $after: String) {
          attendanceDays(employeeId: $id, from: "2016-01-01", to: "2099-12-31", first: 100, after: $after) {
            edges { node { date checkOut version } } pageInfo { hasNextPage endCursor }
          }
        }\
        """;
}
