package io.hrsystem.command.surface;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whom and what a call is about.
 *
 * @param fixed slots whose content stays
 */
record Subject(Relation relation, Company company, Map<String, String> fixed) {
    /** How a person stands to the caller. */
    enum Relation {
        OWN,
        BELOW,
        COMPANY,
        FOREIGN
    }

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));

    /** Of what a super admin has of their own, theirs. */
    Subject askedBy(Role role) {
        if (role != Role.SUPER_ADMIN) return this;
        var theirs = new HashMap<>(fixed);
        theirs.put("signInClient", requireNonNull(fixed.get("platformSignInClient")));
        return new Subject(relation, company, theirs);
    }

    String slot(String name) {
        return switch (name) {
            case "n" -> String.valueOf(COUNTER.incrementAndGet());
            case "today" -> TODAY.toString();
            case "yesterday" -> TODAY.minusDays(1).toString();
            case "later" -> TODAY.plusYears(1).toString();
            case "last" -> TODAY.plusYears(2).toString();
            case "afterwards" -> TODAY.plusYears(3).toString();
            case "tenant" -> company.tenant();
            case "root" -> company.rootDepartment();
            case "registration" -> JsonMapper.shared().writeValueAsString(Company.registration());
            case "employeeChange" ->
                change(
                        "/api/employees/" + fixed.get("employee") + "/promote",
                        Map.of("position", "X", "effectiveOn", next()));
            case "session" ->
                MatrixPeople.session(company, new AccountId(requireNonNull(fixed.get("caller"))))
                        .value();
            case "emptyDepartment" -> emptyDepartment();
            case "dayOff" -> dayOff();
            case "departmentChange" ->
                change(
                        "/api/departments/" + fixed.get("department") + "/rename",
                        Map.of("name", "X " + COUNTER.incrementAndGet(), "effectiveFrom", next()));
            case "scheduleChange" ->
                change(
                        "/api/work-schedules/" + fixed.get("schedule"),
                        Map.of("name", "X " + COUNTER.incrementAndGet(), "days", List.of(), "effectiveFrom", next()));
            default -> requireNonNull(fixed.get(name), name);
        };
    }

    /** A day on which nothing is planned yet. */
    private static LocalDate next() {
        return TODAY.plusDays(COUNTER.incrementAndGet());
    }

    private String dayOff() {
        var path = "/api/days-off/" + TODAY.plusDays(COUNTER.incrementAndGet());
        return made(company.hr().put(path, Map.of("name", "Founded", "paid", true)), "date");
    }

    private String emptyDepartment() {
        var name = "E" + COUNTER.incrementAndGet();
        var body = Map.of("name", name, "code", name, "effectiveFrom", "2026-01-02");
        return made(company.hr().post("/api/departments", body), "departmentId");
    }

    private String change(String path, Map<String, Object> body) {
        return made(company.hr().post(path, body), "changeId");
    }

    static String made(Api.Answer answer, String id) {
        assertThat(answer.status()).as(answer.raw().body()).isBetween(200, 202);
        return answer.text(id);
    }
}
