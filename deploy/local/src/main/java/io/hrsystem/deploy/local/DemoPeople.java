package io.hrsystem.deploy.local;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The 200 people of the demo and six months of their lives: always the same ones, on days relative to today. */
final class DemoPeople {
    static final int PEOPLE = 200;

    private static final List<String> SURNAMES =
            List.of("김", "이", "박", "최", "정", "강", "조", "윤", "장", "임", "한", "오", "서", "신", "권", "황");
    private static final List<String> GIVEN_NAMES = List.of(
            "민준", "서연", "도윤", "지우", "예준", "하은", "시우", "수아", "주원", "지민", "현우", "유진", "성민", "은지", "태현", "미경", "영호", "혜진",
            "동욱", "선영", "재훈", "나래", "기범", "보람", "상우");
    private static final List<String> POSITIONS = List.of("사원", "사원", "대리", "대리", "과장", "차장");

    private final DemoCalls hr;
    private final DemoTree tree;
    private final LocalDate today;
    private final Random random = new Random(2026);
    private final List<DemoPerson> people = new ArrayList<>();
    private final Map<String, List<Integer>> members = new HashMap<>();

    DemoPeople(DemoCalls hr, DemoTree tree, LocalDate today) {
        this.hr = hr;
        this.tree = tree;
        this.today = today;
    }

    List<DemoPerson> all() {
        return people;
    }

    /** Every tenth has come within the last six months, one will come. */
    void hire() {
        var teams = DemoTree.names();
        var night = nightSchedule();
        for (var number = 0; number < PEOPLE; number++) {
            var team = teams.get(number % teams.size());
            var recent = number % 10 == 9;
            var since = recent ? today.minusDays(random.nextInt(20, 120)) : today.minusDays(random.nextInt(400, 1_800));
            if (number == PEOPLE - 1) since = today.plusDays(14);
            // nobody is older than the team
            if (team.equals("데이터팀")) since = today.minusDays(30 + number % 60);
            var works = team.equals("1공장") && number % 2 == 0;
            hire(number, team, since, works ? night : null);
        }
        for (var team : List.of("국내영업팀", "플랫폼팀")) transfer(membersOf(team).getLast(), team, "기획팀");
    }

    private void hire(int number, String team, LocalDate since, @Nullable String schedule) {
        var name = SURNAMES.get(random.nextInt(SURNAMES.size())) + GIVEN_NAMES.get(random.nextInt(GIVEN_NAMES.size()));
        var body = new HashMap<String, Object>(Map.of(
                "employeeNumber", employeeNumber(number),
                "name", name,
                "email", "h%04d@hanbit-demo.example".formatted(number + 1),
                "phone", "010-%04d-%04d".formatted(random.nextInt(10_000), random.nextInt(10_000)),
                "departmentId", tree.id(team),
                "position", POSITIONS.get(random.nextInt(POSITIONS.size())),
                "hiredOn", since));
        if (schedule != null) body.put("workScheduleId", schedule);
        var id = hr.post("hire " + number, "/api/employees", body).text("employeeId");
        people.add(DemoPerson.hired(id, employeeNumber(number), schedule != null, since));
        members.computeIfAbsent(team, _ -> new ArrayList<>()).add(number);
    }

    private static String employeeNumber(int number) {
        return "H%04d".formatted(number + 1);
    }

    /** Both came to the planning team a year ago, and left it when it was closed. */
    private void transfer(int number, String from, String to) {
        change(number, "transfer", Map.of("departmentId", tree.id(to), "effectiveOn", today.minusDays(390)));
        change(number, "transfer", Map.of("departmentId", tree.id(from), "effectiveOn", today.minusMonths(2)));
    }

    private String nightSchedule() {
        var pause = Map.of("start", "02:00", "end", "03:00");
        var days = Stream.of(DayOfWeek.values())
                .limit(5)
                .map(it -> Map.of("dayOfWeek", it, "start", "22:00", "end", "07:00", "breaks", List.of(pause)))
                .toList();
        return hr.post("night schedule", "/api/work-schedules", Map.of("name", "야간조", "days", days, "graceMinutes", 10))
                .text("workScheduleId");
    }

    /** Heads of all departments, moves, promotions, absences, leavings, and what is planned. */
    void live() {
        heads();
        for (var number = 3; number < 150; number += 11) {
            var team = DemoTree.names().get((number + 4) % DemoTree.names().size());
            var on = people.get(number).hiredOn().isBefore(today.minusMonths(6)) ? today.minusDays(number + 5) : today;
            change(number, "transfer", Map.of("departmentId", tree.id(team), "effectiveOn", on, "reason", "정기 인사"));
        }
        for (var number = 5; number < 190; number += 16)
            change(number, "promote", Map.of("position", "부장", "effectiveOn", promotion(number), "reason", "승진"));
        away(12, today.minusDays(100), today.minusDays(40), "PARENTAL");
        away(42, today.minusDays(20), null, "MEDICAL");
        away(72, today.minusDays(10), today.plusDays(80), "PARENTAL");
        away(102, today.plusDays(10), today.plusDays(200), "UNPAID");
        for (var number = 8; number < 100; number += 12) leave(number, today.minusDays(number + 2), "RESIGNED");
        leave(131, today.minusDays(7), "RETIRED");
        leave(152, today.plusDays(20), "CONTRACT_END");
        change(61, "details", Map.of("name", "김새봄", "effectiveOn", today.minusDays(50), "reason", "개명"));
        var back = Map.of("hiredOn", today.minusDays(3), "departmentId", tree.id("상담팀"));
        var again = change(8, "rehire", back).text("employeeId");
        people.add(DemoPerson.hired(again, employeeNumber(8), false, today.minusDays(3)));
    }

    private LocalDate promotion(int number) {
        var half = today.minusMonths(5).withDayOfMonth(1);
        return people.get(number).hiredOn().isAfter(half)
                ? people.get(number).hiredOn().plusDays(5)
                : half;
    }

    /** The oldest member of each team; divisions have one of their teams'. */
    private void heads() {
        var number = 0;
        for (var department : tree.all()) {
            if (department.equals("기획팀")) continue;
            var candidates = members.containsKey(department) ? membersOf(department) : List.of(number++ * 10);
            tree.head(department, people.get(candidates.getFirst()).id(), today.minusMonths(3));
        }
    }

    private List<Integer> membersOf(String team) {
        return requireNonNull(members.get(team));
    }

    private void away(int number, LocalDate from, @Nullable LocalDate until, String kind) {
        var body = new HashMap<String, Object>(Map.of("from", from, "kind", kind, "reason", "신청에 따름"));
        if (until != null) body.put("to", until.minusDays(1));
        change(number, "leave-of-absence", body);
        people.set(number, people.get(number).away(from, until == null ? LocalDate.MAX : until));
    }

    private void leave(int number, LocalDate lastDay, String reason) {
        change(number, "terminate", Map.of("lastDay", lastDay, "reason", reason));
        people.set(number, people.get(number).leaving(lastDay));
    }

    private Client.Answer change(int number, String kind, Map<String, ?> body) {
        var key = "%s %d %s".formatted(kind, number, body.containsKey("departmentId") ? body.get("departmentId") : "");
        return hr.post(key, "/api/employees/%s/%s".formatted(people.get(number).id(), kind), body);
    }
}
