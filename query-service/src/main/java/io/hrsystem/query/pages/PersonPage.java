package io.hrsystem.query.pages;

import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.pages.session.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is known of who looks, and how it came to be so. */
@Controller
@Needs(Permission.USE_PAGES)
class PersonPage {
    private static final String QUERY = """
        query($id: ID!) {
          company { name zone today }
          me { actor }
          employee(id: $id) {
            name employeeNumber email phone position status hiredOn terminatedOn
            department { name } workSchedule { id name } manager { name }
            history(first: 100) { edges { node {
              kind effectiveOn recordedAt actor reason cancelled replacedBy { id }
              changes { field before after beforeName afterName }
            } } }
          }
        }
        """;

    record Answer(
            @Nullable Company company, Me me, @Nullable Person employee) {}

    record Me(String actor) {}

    record Named(String name) {}

    record Scheduled(String id, String name) {}

    record Person(
            String name,
            String employeeNumber,
            String email,
            @Nullable String phone,
            String position,
            String status,
            LocalDate hiredOn,
            @Nullable LocalDate terminatedOn,
            @Nullable Named department,
            @Nullable Scheduled workSchedule,
            @Nullable Named manager,
            Page<Change> history) {}

    record Change(
            String kind,
            LocalDate effectiveOn,
            Instant recordedAt,
            @Nullable String actor,
            @Nullable String reason,
            boolean cancelled,
            @Nullable Replacing replacedBy,
            List<Field> changes) {}

    record Replacing(String id) {}

    /** @param beforeName what a reference is called; null if it is none */
    record Field(
            String field,
            @Nullable String before,
            @Nullable String after,
            @Nullable String beforeName,
            @Nullable String afterName) {
        private static final Set<String> DAYS = Set.of("to", "lastDay");

        public @Nullable String from(Words words) {
            return beforeName == null ? text(before, words) : beforeName;
        }

        public @Nullable String to(Words words) {
            return afterName == null ? text(after, words) : afterName;
        }

        private @Nullable String text(@Nullable String value, Words words) {
            return value == null || !DAYS.contains(field) ? value : words.day(LocalDate.parse(value));
        }
    }

    @GetMapping("/me")
    String person(Visit visit, Model model) {
        var self = visit.caller().employee();
        if (self == null) return NoEmployment.tell(null, model);
        var answer = visit.ask(QUERY, Map.of("id", self.value()), Answer.class);
        var company = answer.company();
        var person = answer.employee();
        if (company == null || person == null) return NoEmployment.tell(company, model);
        model.addAttribute("company", company)
                .addAttribute("person", person)
                .addAttribute("self", answer.me().actor())
                .addAttribute("history", person.history().nodes())
                .addAttribute("words", new Words(visit.language(), company.zone()));
        return "person";
    }
}
