package io.hrsystem.deploy.local;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The departments of the demo, with what has become of them in six months. */
final class DemoTree {
    /** Where people work: divisions with their teams. */
    private static final Map<String, List<String>> TEAMS = teams();

    private final DemoCalls hr;
    private final LocalDate today;
    private final Map<String, String> ids = new LinkedHashMap<>();

    DemoTree(DemoCalls hr, LocalDate today) {
        this.hr = hr;
        this.today = today;
    }

    private static Map<String, List<String>> teams() {
        var teams = new LinkedHashMap<String, List<String>>();
        teams.put("경영지원본부", List.of("인사팀", "재무팀", "총무팀"));
        teams.put("영업본부", List.of("국내영업팀", "해외영업팀", "마케팅팀"));
        teams.put("개발본부", List.of("플랫폼팀", "모바일팀", "품질팀", "데이터팀"));
        teams.put("생산본부", List.of("1공장", "2공장", "물류팀"));
        teams.put("고객지원본부", List.of("상담팀", "기술지원팀"));
        return teams;
    }

    static List<String> names() {
        return TEAMS.values().stream().flatMap(List::stream).toList();
    }

    /** Divisions first. */
    List<String> all() {
        return List.copyOf(ids.keySet());
    }

    String id(String name) {
        var id = ids.get(name);
        if (id == null) throw new IllegalArgumentException(name);
        return id;
    }

    void found() {
        var founded = today.minusYears(6);
        TEAMS.forEach((division, teams) -> {
            create(division, null, founded);
            for (var team : teams) create(team, division, team.equals("데이터팀") ? today.minusMonths(4) : founded);
        });
        create("기획팀", "경영지원본부", founded);
    }

    /** What does not hang on people. */
    void reorganise() {
        hr.post(
                "move",
                "/api/departments/%s/move".formatted(id("마케팅팀")),
                Map.of("parentId", id("경영지원본부"), "effectiveFrom", today.minusMonths(3)));
        hr.post(
                "rename",
                "/api/departments/%s/rename".formatted(id("품질팀")),
                Map.of("name", "품질혁신팀", "effectiveFrom", today.minusWeeks(5)));
        hr.post(
                "close",
                "/api/departments/%s/close".formatted(id("기획팀")),
                Map.of("effectiveFrom", today.minusMonths(2)));
        hr.post(
                "planned move",
                "/api/departments/%s/move".formatted(id("물류팀")),
                Map.of("parentId", id("고객지원본부"), "effectiveFrom", today.plusMonths(1)));
    }

    void head(String department, String employee, LocalDate from) {
        hr.post(
                "head of " + department,
                "/api/departments/%s/head".formatted(id(department)),
                Map.of("employeeId", employee, "effectiveFrom", from));
    }

    private void create(String name, @Nullable String parent, LocalDate from) {
        var code = "D%02d".formatted(ids.size() + 1);
        var body = new LinkedHashMap<String, Object>(Map.of("name", name, "code", code, "effectiveFrom", from));
        if (parent != null) body.put("parentId", id(parent));
        ids.put(name, hr.post("department " + name, "/api/departments", body).text("departmentId"));
    }
}
