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
import org.junit.jupiter.api.Test;

class SurvivalIT {
    private static final List<String> PARTS =
            List.of("command-service", "query-service", "postgresql-command", "postgresql-read");

    private final RunningSystem system = RunningSystem.get();

    @Test
    void whateverIsKilledComesBackAndNothingAcknowledgedIsLostOrDoubled() throws Exception {
        var company = Company.onboarded(system, "survivor").lookingFarBack(system);
        var employees = List.of(hire(company, "1"), hire(company, "2"), hire(company, "3"), hire(company, "4"));
        Set<Day> acknowledged;
        try (var load = new PunchLoad(company.clock(), employees)) {
            for (var part : PARTS) {
                load.awaitProgress();
                killAndAwaitBack(part);
                load.awaitProgress();
            }
            acknowledged = load.stop();
        }
        assertThat(new Store(system).attendance(company.tenant())).isEqualTo(expected(acknowledged));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(readModel(company, employees)).isEqualTo(acknowledged));
    }

    private static String hire(Company company, String number) throws IOException {
        return company.hire(number).employeeId();
    }

    private void killAndAwaitBack(String part) {
        var dead = system.process(part);
        dead.destroyForcibly();
        await().atMost(Duration.ofMinutes(3)).until(() -> system.console().contains(part + " is back"));
        assertThat(system.process(part).pid()).isNotEqualTo(dead.pid());
    }

    private static Map<String, String> expected(Set<Day> acknowledged) {
        return acknowledged.stream()
                .collect(toMap(
                        day -> StreamIds.attendance(new EmployeeId(day.employeeId()), day.date()),
                        _ -> "attendance.CheckedIn attendance.CheckedOut"));
    }

    /** The days that the read model knows as two punches. */
    private static Set<Day> readModel(Company company, List<String> employees) throws IOException {
        var days = new HashSet<Day>();
        for (var employee : employees) days.addAll(days(company, employee));
        return days;
    }

    private static List<Day> days(Company company, String employee) throws IOException {
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
