package io.hrsystem.command.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Api;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A company whose people come, stay away and are on leave as a seed says. */
record SimulatedCompany(TrialNodes nodes, String tenant, List<String> people) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /** What differs between two companies that are the same, and what hangs on the mail server. */
    private static final Set<String> OWN =
            Set.of("employeeId", "lotId", "requestId", "promotionId", "requestedBy", "approvedBy", "reason", "comment");

    static SimulatedCompany found(
            TrialNodes nodes, Api.Client admin, Random random, int people, LocalDate from, int days) {
        var tenant = nodes.register(admin);
        var hr = TrialNodes.client(admin, tenant, "HR_MANAGER");
        var other = TrialNodes.client(admin, tenant, "HR_MANAGER");
        var clock = TrialNodes.client(admin, tenant, "KIOSK");
        var settings =
                TrialNodes.client(admin, tenant, "TENANT_ADMIN").patch("/api/settings", Map.of("clockDaysBack", 3_660));
        ok(settings);
        ok(hr.post("/api/leave/policy", Map.of("basis", "HIRE_DATE", "effectiveFrom", from, "applyBelowFive", true)));
        var root = nodes.rootDepartment(tenant);
        var ids = new ArrayList<String>();
        for (var i = 0; i < people; i++) {
            var id = hire(hr, "S-" + i, root, from.minusDays(random.nextInt(700)));
            ids.add(id);
            live(random, id, from, days, hr, other, clock);
        }
        return new SimulatedCompany(nodes, tenant, ids);
    }

    private static String hire(Api.Client hr, String number, String department, LocalDate on) {
        var hired = hr.post(
                "/api/employees",
                Map.of(
                        "employeeNumber", number,
                        "name", "김하나",
                        "email", number + "@company.example",
                        "departmentId", department,
                        "hiredOn", on));
        ok(hired);
        return hired.text("employeeId");
    }

    private static void live(
            Random random, String person, LocalDate from, int days, Api.Client hr, Api.Client other, Api.Client clock) {
        var lapses = from.plusDays(random.nextInt(days));
        ok(hr.post(
                "/api/leave/" + person + "/lots",
                Map.of(
                        "minutes",
                        480 + random.nextInt(2_000),
                        "grantedOn",
                        from.minusYears(1),
                        "expiresOn",
                        lapses,
                        "reason",
                        "이월")));
        var day = from;
        for (; day.isBefore(from.plusDays(days)); day = day.plusDays(1)) {
            if (isWeekend(day)) continue;
            var chance = random.nextInt(30);
            if (chance == 0) leave(person, day, hr, other);
            else if (chance < 4) {
                punch(clock, "check-in", person, day + "T00:%02d:00Z".formatted(random.nextInt(60)));
                punch(clock, "check-out", person, day + "T%02d:00:00Z".formatted(6 + random.nextInt(6)));
            }
        }
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void leave(String person, LocalDate day, Api.Client hr, Api.Client other) {
        for (var type : List.of("ANNUAL", "UNPAID")) {
            var body = new HashMap<String, Object>(Map.of("employeeId", person, "type", type, "part", "FULL"));
            body.putAll(Map.of("from", day, "to", day, "reason", "여행"));
            var asked = hr.post("/api/leave/requests", body);
            if (asked.status() == 201) {
                ok(other.post("/api/leave/requests/" + asked.text("requestId") + "/approve", Map.of()));
                return;
            }
        }
    }

    private static void punch(Api.Client clock, String kind, String person, String at) {
        ok(clock.post("/api/attendance/" + kind, Map.of("employeeId", person, "at", at)));
    }

    private static void ok(Api.Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isBetween(200, 202);
    }

    /** What happened to each person's days and leave, without what is this company's own. */
    List<String> history() {
        var history = new ArrayList<String>();
        for (var person : people)
            nodes.database()
                    .sql("""
                        SELECT payload_type, payload::text FROM event
                         WHERE tenant_id = ? AND (stream_id = ? OR stream_id LIKE ?)
                           AND payload_type NOT LIKE 'leave.LeavePromotion%'
                         ORDER BY stream_id, sequence
                        """)
                    .params(tenant, "leave:" + person, "attendance:%:" + person)
                    .query((row, _) -> row.getString(1) + " " + plain(row.getString(2)))
                    .list()
                    .forEach(history::add);
        return history;
    }

    private static String plain(String payload) {
        var json = JsonMapper.shared().readTree(payload);
        strip(json);
        return ID.matcher(json.toString()).replaceAll("id");
    }

    private static void strip(JsonNode json) {
        if (json instanceof ObjectNode object) object.remove(OWN);
        json.forEach(SimulatedCompany::strip);
    }
}
