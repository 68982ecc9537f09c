package io.hrsystem.query.payroll.files;

import static java.util.stream.Collectors.toSet;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.contract.payroll.PayslipLine.Kind;
import io.hrsystem.platform.tables.Column;
import io.hrsystem.query.payroll.files.RunItems.Item;
import io.hrsystem.query.platform.exports.ExportKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The wage ledger: what is to be entered at each payment (Labor Standards Act, article 48, and its Enforcement Decree,
 * article 27). The resident number is masked, as everywhere.
 */
final class Ledger implements ExportKind {
    private static final List<Column> PERSON = List.of(
            Column.NUMBER,
            Column.NAME,
            column("residentNumber", "주민등록번호"),
            column("hiredOn", "입사일"),
            column("department", "부서"),
            column("position", "종사업무(직급)"),
            column("basis", "임금 계산기초"));
    private static final List<Column> TIME = List.of(
            column("workedDays", "근로일수"),
            column("workMinutes", "근로시간(분)"),
            column("overtimeMinutes", "연장근로(분)"),
            column("nightMinutes", "야간근로(분)"),
            column("holidayMinutes", "휴일근로 8시간 이내(분)"),
            column("longHolidayMinutes", "휴일근로 8시간 초과(분)"));
    private static final Column GROSS = column("gross", "지급액 합계");
    private static final Column DEDUCTIONS = column("deductions", "공제액 합계");
    private static final Column NET = column("net", "실지급액");

    private final PaidPeople people;
    private final String run;
    private final Locale language;
    private final List<Item> earnings;
    private final List<Item> deductions;

    Ledger(PaidPeople people, String run, List<Item> items, Locale language) {
        this.people = people;
        this.run = run;
        this.language = language;
        this.earnings = items.stream().filter(it -> it.kind() == Kind.EARNING).toList();
        this.deductions =
                items.stream().filter(it -> it.kind() == Kind.DEDUCTION).toList();
    }

    private static Column column(String key, String korean) {
        return Column.possible(key, korean);
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public List<Column> columns() {
        return Stream.of(
                        PERSON.stream(),
                        TIME.stream(),
                        earnings.stream().map(Ledger::column),
                        Stream.of(GROSS),
                        deductions.stream().map(Ledger::column),
                        Stream.of(DEDUCTIONS, NET))
                .flatMap(it -> it)
                .toList();
    }

    private static Column column(Item item) {
        return column(item.english(), item.korean());
    }

    @Override
    public Set<Integer> numbers() {
        return IntStream.range(PERSON.size(), columns().size()).boxed().collect(toSet());
    }

    @Override
    public List<String> groups() {
        return RunFiles.GROUPS;
    }

    @Override
    public List<Line> page(TenantId tenant, String after, int limit) {
        return people.page(tenant, run, after, limit).stream().map(this::line).toList();
    }

    private Line line(PaidPerson person) {
        var payslip = person.payslip();
        var time = payslip.attendance();
        var cells = new ArrayList<String>();
        cells.add(person.number());
        cells.add(person.name());
        cells.add(person.residentNumber());
        cells.add(person.hiredOn() == null ? "" : person.hiredOn().toString());
        cells.add(person.department());
        cells.add(person.position());
        cells.add(basis(payslip.content()));
        for (var number : List.of(
                time.workedDays(),
                time.workMinutes(),
                time.overtimeMinutes(),
                time.nightMinutes(),
                time.holidayMinutes(),
                time.longHolidayMinutes())) cells.add(number.toString());
        for (var item : earnings) cells.add(won(person.amount(item.code())));
        cells.add(won(payslip.gross()));
        for (var item : deductions) cells.add(won(person.amount(item.code())));
        cells.add(won(payslip.deductions()));
        cells.add(won(payslip.net()));
        return new Line(PaidPeople.key(person), cells);
    }

    private static String won(long amount) {
        return Long.toString(amount);
    }

    /** How the first line, which is the base, was computed. */
    private String basis(List<PayslipLine> lines) {
        if (lines.isEmpty()) return "";
        var formula = lines.getFirst().formula();
        return language.getLanguage().equals("ko") ? formula.ko() : formula.en();
    }
}
