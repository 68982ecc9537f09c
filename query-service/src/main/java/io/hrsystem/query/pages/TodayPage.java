package io.hrsystem.query.pages;

import io.hrsystem.contract.Ids;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.pages.session.CommandCalls.Outcome;
import io.hrsystem.query.platform.pages.session.Notes.Note;
import io.hrsystem.query.platform.pages.session.Visit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The day of who looks, with the one button that does what is due. */
@Controller
@Needs(Permission.USE_PAGES)
class TodayPage {
    /** What day it is at the company is known with the answer: between yesterday and tomorrow in UTC. */
    private static final String QUERY = """
        query($id: ID!, $a: Date!, $b: Date!, $c: Date!, $d: Date!) {
          company { name zone today }
          employee(id: $id) {
            name position status department { name }
            a: workSchedule(on: $a) { ...hours } b: workSchedule(on: $b) { ...hours }
            c: workSchedule(on: $c) { ...hours } d: workSchedule(on: $d) { ...hours }
          }
          attendanceDays(employeeId: $id, from: $a, to: $d) { edges { node { %s } } }
        }
        fragment hours on AssignedWorkSchedule { name shift { start end breaks { start end } } }
        """.formatted(WorkDate.FIELDS);

    private static final String OF_NOBODY = "{ company { name zone today } }";

    record Answer(
            @Nullable Company company,
            @Nullable Person employee,
            @Nullable Page<WorkDate> attendanceDays) {}

    record Person(
            String name,
            String position,
            String status,
            @Nullable Named department,
            @Nullable Hours a,
            @Nullable Hours b,
            @Nullable Hours c,
            @Nullable Hours d) {}

    record Named(String name) {}

    record Hours(String name, @Nullable Shift shift) {}

    record Punched(LocalDate workDate) {}

    private final Clock clock;

    TodayPage(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/")
    String today(Visit visit, Model model) {
        var self = visit.caller().employee();
        if (self == null)
            return NoEmployment.tell(
                    visit.ask(OF_NOBODY, Map.of(), Answer.class).company(), model);
        var first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(2);
        var answer = visit.ask(
                QUERY,
                Map.of(
                        "id", self.value(),
                        "a", first.toString(),
                        "b", first.plusDays(1).toString(),
                        "c", first.plusDays(2).toString(),
                        "d", first.plusDays(3).toString()),
                Answer.class);
        var company = answer.company();
        var person = answer.employee();
        var days = answer.attendanceDays();
        if (company == null || person == null || days == null) return NoEmployment.tell(company, model);
        var hours = new Hours[] {person.a(), person.b(), person.c(), person.d()};
        var today = Today.of(
                company, person.status(), days.nodes(), day -> shift(hours(hours, first, day)), clock.instant());
        model.addAttribute("company", company)
                .addAttribute("person", person)
                .addAttribute("today", today)
                .addAttribute("bar", DayBar.of(today, company.zone()))
                .addAttribute("schedule", hours(hours, first, today.shown()))
                .addAttribute("words", new Words(visit.language(), company.zone()))
                .addAttribute("note", visit.note().orElse(null))
                .addAttribute("key", Ids.next());
        return "today";
    }

    private static @Nullable Hours hours(@Nullable Hours[] all, LocalDate first, LocalDate day) {
        var index = (int) (day.toEpochDay() - first.toEpochDay());
        return index < 0 || index >= all.length ? null : all[index];
    }

    private static @Nullable Shift shift(@Nullable Hours hours) {
        return hours == null ? null : hours.shift();
    }

    @PostMapping("/check-in")
    String checkIn(@RequestParam String key, Visit visit) {
        return punch("check-in", key, visit);
    }

    @PostMapping("/check-out")
    String checkOut(@RequestParam String key, Visit visit) {
        return punch("check-out", key, visit);
    }

    private static String punch(String way, String key, Visit visit) {
        var outcome = visit.post("/api/attendance/" + way, Ids.of(key), Map.of("source", "WEB"), Punched.class);
        visit.leave(
                switch (outcome) {
                    case Outcome.Done<Punched>(var answer, var position) ->
                        new Note(true, way, "", answer.workDate(), position);
                    case Outcome.Refused<Punched>(var code, var text) -> new Note(false, code, text, null, null);
                });
        return "redirect:/";
    }
}
