package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.organisation.DepartmentId;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TourIT {
    private static final String EVERYTHING = """
        query($id: ID!, $date: Date!) {
          employee(id: $id) { name employeeNumber department { id } status hiredOn }
          attendanceDay(employeeId: $id, date: $date) { date status checkIn checkOut lateMinutes recognisedMinutes version }
          attendanceBoard(date: $date) { present late notYetIn missingCheckOut headcount }
          employees { edges { node { id } } }
        }\
        """;

    /** A working day that time clocks may still bring. */
    private static final LocalDate WEDNESDAY =
            LocalDate.now(ZoneId.of("Asia/Seoul")).with(TemporalAdjusters.previous(DayOfWeek.WEDNESDAY));

    private final RunningSystem system = RunningSystem.get();

    @Test
    void aCompanyIsOnboardedHiresAndClocksIn() throws Exception {
        var company = Company.onboarded(system, "acme");
        var anna = company.hire("E-001");
        var checkedIn = punch(company, "check-in", anna.employeeId(), morning());
        assertThat(checkedIn.text("workDate")).isEqualTo(WEDNESDAY.toString());
        var checkedOut = punch(company, "check-out", anna.employeeId(), WEDNESDAY + "T09:03:00Z");

        var variables = Map.of("id", anna.employeeId(), "date", WEDNESDAY.toString());
        var seen = company.hr()
                .graphql(EVERYTHING, variables, checkedOut.position())
                .body();
        assertThat(seen.path("errors").isMissingNode()).as(seen.toString()).isTrue();
        var employee = seen.at("/data/employee");
        assertThat(employee.path("name").asString()).isEqualTo("김안나");
        assertThat(employee.at("/department/id").asString()).isEqualTo(company.rootDepartment());
        var day = seen.at("/data/attendanceDay");
        assertThat(day.path("status").asString()).isEqualTo("PRESENT");
        assertThat(day.path("recognisedMinutes").asInt()).isEqualTo(480);
        var board = seen.at("/data/attendanceBoard");
        assertThat(board.path("present").asInt()).isOne();
        assertThat(board.path("headcount").asInt()).isOne();
    }

    @Test
    void theAdminIsInvitedByMail() throws Exception {
        Company.onboarded(system, "mailed");
        await().untilAsserted(() -> assertThat(mailsTo("admin@mailed.example")).isOne());
    }

    @Test
    void anotherCompanySeesNothingOfIt() throws Exception {
        var owner = Company.onboarded(system, "owner");
        var anna = owner.hire("E-001");
        var day = punch(owner, "check-in", anna.employeeId(), morning());
        var stranger = Company.onboarded(system, "stranger");

        var variables = Map.of("id", anna.employeeId(), "date", WEDNESDAY.toString());
        var seen = stranger.hr()
                .graphql(EVERYTHING, variables, day.position())
                .body()
                .path("data");
        assertThat(seen.path("employee").isNull()).as(seen.toString()).isTrue();
        assertThat(seen.path("attendanceDay").isNull()).isTrue();
        assertThat(seen.at("/attendanceBoard/headcount").asInt()).isZero();
        assertThat(seen.at("/employees/edges")).isEmpty();
        var punch = stranger.clock().post("/api/attendance/check-out", Map.of("employeeId", anna.employeeId()));
        assertThat(punch.status()).isEqualTo(404);
        var foreign = stranger.hr().post("/api/employees", mallory(owner.rootDepartment()));
        var unknown =
                stranger.hr().post("/api/employees", mallory(DepartmentId.next().value()));
        assertThat(foreign.status()).isBetween(400, 499).isEqualTo(unknown.status());
        assertThat(foreign.text("code")).isEqualTo(unknown.text("code"));
    }

    /** Two minutes to nine in Seoul. */
    private static String morning() {
        return WEDNESDAY.minusDays(1) + "T23:58:00Z";
    }

    private static Map<String, String> mallory(String department) {
        return Map.of(
                "employeeNumber", "X-1",
                "name", "Mallory",
                "email", "mallory@stranger.example",
                "departmentId", department,
                "hiredOn", "2026-01-02");
    }

    private static Client.Answer punch(Company company, String way, String employee, String at) throws Exception {
        var answer = company.clock().post("/api/attendance/" + way, Map.of("employeeId", employee, "at", at));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    private long mailsTo(String address) throws Exception {
        try (var mails = Files.list(system.data().resolve("mail"))) {
            return mails.filter(mail -> mentions(mail, address)).count();
        }
    }

    private static boolean mentions(java.nio.file.Path mail, String address) {
        try {
            return Files.readString(mail).contains("To: " + address);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
