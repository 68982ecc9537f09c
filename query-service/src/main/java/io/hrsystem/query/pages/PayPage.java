package io.hrsystem.query.pages;

import io.hrsystem.contract.bounds.Times;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.exports.PayslipFile;
import io.hrsystem.query.platform.pages.session.Visit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What somebody was paid in a month, line by line, and as a file to keep. */
@Controller
@Needs(Permission.USE_PAGES)
class PayPage {
    private static final String QUERY = """
        query($id: ID!, $month: YearMonth!) {
          company { name zone today }
          payslips(employeeId: $id, month: $month) {
            runId kind payDate gross deductions net lines { name kind amount formula article }
          }
        }
        """;

    private final PayslipFile file;

    PayPage(PayslipFile file) {
        this.file = file;
    }

    record Answer(@Nullable Company company, List<Payslip> payslips) {}

    record Payslip(
            String runId, String kind, LocalDate payDate, long gross, long deductions, long net, List<Line> lines) {
        public List<Line> of(String kind) {
            return lines.stream().filter(it -> it.kind.equals(kind)).toList();
        }
    }

    record Line(
            String name,
            String kind,
            long amount,
            String formula,
            @Nullable String article) {}

    /** The month that was paid last, as far as it is one of the last two. */
    @GetMapping("/pay")
    String latest(Visit visit, Model model) {
        var self = visit.caller().employee();
        var today = visit.ask("{ company { name zone today } }", Map.of(), MonthPage.Asked.class)
                .company();
        if (self == null || today == null) return NoEmployment.tell(today, model);
        var month = YearMonth.from(today.today());
        var answer = ask(self, month, visit);
        if (answer.payslips.isEmpty()) return show(self, month.minusMonths(1), visit, model);
        return show(answer, month, visit, model);
    }

    @GetMapping("/pay/{month}")
    String month(@PathVariable String month, Visit visit, Model model) {
        var self = visit.caller().employee();
        if (self == null) return NoEmployment.tell(null, model);
        return show(self, monthOf(month), visit, model);
    }

    @GetMapping("/pay/{month}/{run}.pdf")
    ResponseEntity<byte[]> file(@PathVariable String month, @PathVariable String run, Visit visit) {
        var self = visit.caller().employee();
        return file.answer(visit, self == null ? "" : self.value(), monthOf(month), run);
    }

    private static YearMonth monthOf(String entered) {
        return YearMonth.from(Times.date(entered + "-01"));
    }

    private static String show(EmployeeId self, YearMonth month, Visit visit, Model model) {
        return show(ask(self, month, visit), month, visit, model);
    }

    private static Answer ask(EmployeeId self, YearMonth month, Visit visit) {
        return visit.ask(QUERY, Map.of("id", self.value(), "month", month.toString()), Answer.class);
    }

    private static String show(Answer answer, YearMonth month, Visit visit, Model model) {
        var company = answer.company;
        if (company == null) return NoEmployment.tell(null, model);
        model.addAttribute("company", company)
                .addAttribute("month", month)
                .addAttribute("payslips", answer.payslips)
                .addAttribute("words", new Words(visit.language(), company.zone()));
        return "pay";
    }
}
