package io.hrsystem.query.pages;

import static java.util.stream.Collectors.joining;

import io.hrsystem.contract.bounds.Times;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.pages.MonthDay.Correction;
import io.hrsystem.query.platform.pages.session.Visit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Somebody's month, day by day. */
@Controller
@Needs(Permission.USE_PAGES)
class MonthPage {
    private static final String OF_COMPANY = "{ company { name zone today } }";

    /** Hours may be others from any day on, so each is asked for. */
    private static final String QUERY = """
        query($id: ID!, $from: Date!, $to: Date!, $today: Date!) {
          employee(id: $id, asOf: $today) { name hiredOn terminatedOn }
          hours: employee(id: $id, asOf: $today) { %s }
          attendanceDays(employeeId: $id, from: $from, to: $to, first: 31) { edges { node { %s } } }
          correctionRequests(employeeId: $id, first: 100) { edges { node { state workDate } } }
        }
        fragment hours on AssignedWorkSchedule { shift { start end breaks { start end } } }
        """;

    record Asked(@Nullable Company company) {}

    record Answer(
            @Nullable Person employee,
            @Nullable Map<String, @Nullable Hours> hours,
            Page<WorkDate> attendanceDays,
            Page<Correction> correctionRequests) {}

    record Person(String name, LocalDate hiredOn, @Nullable LocalDate terminatedOn) {
        boolean isEmployedOn(LocalDate day) {
            return !day.isBefore(hiredOn) && (terminatedOn == null || !day.isAfter(terminatedOn));
        }
    }

    record Hours(@Nullable Shift shift) {}

    @GetMapping("/month")
    String thisMonth(Visit visit, Model model) {
        return show(null, visit, model);
    }

    @GetMapping("/month/{month}")
    String month(@PathVariable String month, Visit visit, Model model) {
        return show(YearMonth.from(Times.date(month + "-01")), visit, model);
    }

    private static String show(@Nullable YearMonth asked, Visit visit, Model model) {
        var self = visit.caller().employee();
        var company = visit.ask(OF_COMPANY, Map.of(), Asked.class).company();
        if (self == null || company == null) return NoEmployment.tell(company, model);
        var month = asked == null ? YearMonth.from(company.today()) : asked;
        var query = QUERY.formatted(eachDay(month), WorkDate.FIELDS);
        var variables = Map.<String, Object>of(
                "id", self.value(),
                "from", month.atDay(1).toString(),
                "to", month.atEndOfMonth().toString(),
                "today", company.today().toString());
        var answer = visit.ask(query, variables, Answer.class);
        var person = answer.employee();
        if (person == null) return NoEmployment.tell(company, model);
        model.addAttribute("company", company)
                .addAttribute("person", person)
                .addAttribute("month", new Month(month, days(month, answer, person, company.today())))
                .addAttribute("words", new Words(visit.language(), company.zone()));
        return "month";
    }

    private static String eachDay(YearMonth month) {
        return IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(it -> "d%d: workSchedule(on: \"%s\") { ...hours }".formatted(it, month.atDay(it)))
                .collect(joining(" "));
    }

    private static List<MonthDay> days(YearMonth month, Answer answer, Person person, LocalDate today) {
        var known = new HashMap<LocalDate, WorkDate>();
        for (var day : answer.attendanceDays().nodes()) known.put(day.date(), day);
        var corrections = answer.correctionRequests().nodes();
        return IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(month::atDay)
                .map(it ->
                        MonthDay.of(it, known.get(it), shift(answer, it), person.isEmployedOn(it), today, corrections))
                .toList();
    }

    private static @Nullable Shift shift(Answer answer, LocalDate day) {
        var hours = answer.hours() == null ? null : answer.hours().get("d" + day.getDayOfMonth());
        return hours == null ? null : hours.shift();
    }
}
