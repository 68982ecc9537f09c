package io.hrsystem.query.payroll.files;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.payroll.PayEvent.PaymentDetailsSet;
import io.hrsystem.platform.tables.Column;
import io.hrsystem.query.platform.exports.ExportKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which account gets how much. Who gets nothing is left out; who has said no account stands there without one. */
final class Transfers implements ExportKind {
    private static final int AMOUNT = 3;

    private final PaidPeople people;
    private final Accounts accounts;
    private final String run;

    Transfers(PaidPeople people, Accounts accounts, String run) {
        this.people = people;
        this.accounts = accounts;
        this.run = run;
    }

    @Override
    public String name() {
        return "transfers";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.needed("bank", "은행코드"),
                Column.needed("account", "계좌번호"),
                Column.needed("holder", "예금주"),
                Column.needed("amount", "이체금액"),
                Column.NUMBER);
    }

    @Override
    public Set<Integer> numbers() {
        return Set.of(AMOUNT);
    }

    @Override
    public List<String> groups() {
        return RunFiles.GROUPS;
    }

    @Override
    public List<Line> page(TenantId tenant, String after, int limit) {
        var page = people.page(tenant, run, after, limit);
        var known =
                accounts.of(tenant, page.stream().map(PaidPerson::employeeId).toList());
        return page.stream().map(it -> line(it, known.get(it.employeeId()))).toList();
    }

    private static Line line(PaidPerson person, @Nullable PaymentDetailsSet details) {
        if (person.payslip().net() <= 0) return new Line(PaidPeople.key(person), List.of());
        return new Line(
                PaidPeople.key(person),
                List.of(
                        details == null ? "" : details.bank().value(),
                        details == null ? "" : details.account().value(),
                        person.name(),
                        Long.toString(person.payslip().net()),
                        person.number()));
    }
}
