package io.hrsystem.query.payroll.files;

import static java.util.stream.Collectors.toSet;

import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.tables.Column;
import io.hrsystem.query.platform.exports.ExportKind;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What was withheld from each employee: taxes and the four insurances. The resident number is masked. */
final class Withholding implements ExportKind {
    private static final int FIRST_NUMBER = 3;
    private static final List<String> CODES =
            List.of("INCOME_TAX", "LOCAL_TAX", "PENSION", "HEALTH", "CARE", "EMPLOYMENT");

    private final PaidPeople people;
    private final String run;

    Withholding(PaidPeople people, String run) {
        this.people = people;
        this.run = run;
    }

    @Override
    public String name() {
        return "withholding";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.NUMBER,
                Column.NAME,
                Column.needed("residentNumber", "주민등록번호"),
                Column.needed("gross", "지급액"),
                Column.needed("exempt", "비과세"),
                Column.needed("taxable", "과세소득"),
                Column.needed("incomeTax", "소득세"),
                Column.needed("localTax", "지방소득세"),
                Column.needed("pension", "국민연금"),
                Column.needed("health", "건강보험"),
                Column.needed("care", "장기요양보험"),
                Column.needed("employment", "고용보험"),
                Column.needed("total", "공제액 합계"),
                Column.needed("net", "실지급액"));
    }

    @Override
    public Set<Integer> numbers() {
        return IntStream.range(FIRST_NUMBER, columns().size()).boxed().collect(toSet());
    }

    @Override
    public List<String> groups() {
        return RunFiles.GROUPS;
    }

    @Override
    public List<Line> page(TenantId tenant, String after, int limit) {
        return people.page(tenant, run, after, limit).stream()
                .map(Withholding::line)
                .toList();
    }

    private static Line line(PaidPerson person) {
        var payslip = person.payslip();
        var exempt = payslip.content().stream().mapToLong(it -> it.exempt()).sum();
        var amounts = Stream.of(
                        Stream.of(payslip.gross(), exempt, payslip.taxable()),
                        CODES.stream().map(person::amount),
                        Stream.of(payslip.deductions(), payslip.net()))
                .flatMap(it -> it)
                .map(it -> Long.toString(it));
        var cells = Stream.concat(Stream.of(person.number(), person.name(), person.residentNumber()), amounts);
        return new Line(PaidPeople.key(person), cells.toList());
    }
}
