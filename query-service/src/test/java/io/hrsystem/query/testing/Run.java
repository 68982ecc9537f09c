package io.hrsystem.query.testing;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.operations.UpTo;
import io.hrsystem.contract.payroll.PayrollRunEvent;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollCalculationStarted;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunCalculated;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunFinalised;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunReviewed;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunStarted;
import io.hrsystem.contract.payroll.PayrollRunId;
import io.hrsystem.contract.payroll.PayslipAttendance;
import io.hrsystem.contract.payroll.PayslipEvent;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipCalculated;
import io.hrsystem.contract.payroll.PayslipId;
import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.contract.payroll.PayslipLine.Input;
import io.hrsystem.contract.payroll.PayslipLine.Kind;
import io.hrsystem.contract.payroll.RunKind;
import io.hrsystem.contract.payroll.Won;
import io.hrsystem.contract.payroll.Words;
import io.hrsystem.eventstore.GlobalPosition;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run of payroll, to which things happen. */
public record Run(Company company, PayrollRunId id, YearMonth month, RunKind kind) {
    public static final String RULES = "8d0a4c5b3e2f1a69788796a5b4c3d2e1f00112233445566778899aabbccddeef";

    public static Run regular(Company company, YearMonth month) {
        return new Run(company, PayrollRunId.regular(company.id(), month), month, RunKind.REGULAR).started();
    }

    public static Run offCycle(Company company, YearMonth month) {
        return new Run(company, PayrollRunId.next(), month, RunKind.OFF_CYCLE).started();
    }

    private Run started() {
        happen(
                new PayrollRunStarted(id, month, kind, month.atDay(20), List.of()),
                new PayrollCalculationStarted(id, 1, new UpTo(7, 8, null), month.atDay(18), RULES));
        return this;
    }

    public GlobalPosition happen(PayrollRunEvent... events) {
        return company.feed().append(company.id(), StreamIds.payrollRun(id), events);
    }

    public GlobalPosition pay(PayslipEvent... events) {
        return company.feed().append(company.id(), StreamIds.payslip(id, events[0].employeeId()), events);
    }

    public GlobalPosition calculated(int total, int failed, long gross, long deductions) {
        return happen(new PayrollRunCalculated(
                id, 1, total, failed, new Won(gross), new Won(deductions), new Won(gross - deductions)));
    }

    public GlobalPosition finalised() {
        return happen(new PayrollRunReviewed(id, 1), new PayrollRunFinalised(id, 1));
    }

    /** Adds up. */
    public PayslipCalculated payslip(EmployeeId employee, int version, PayslipLine... lines) {
        var all = List.of(lines);
        var gross = sum(all, Kind.EARNING);
        var deductions = sum(all, Kind.DEDUCTION);
        var exempt = all.stream().mapToLong(PayslipLine::exempt).sum();
        return new PayslipCalculated(
                PayslipId.of(id, employee),
                id,
                employee,
                month,
                kind,
                month.atDay(20),
                version,
                RULES,
                all,
                new Won(gross),
                new Won(gross - exempt),
                new Won(deductions),
                new Won(gross - deductions),
                List.of(),
                new PayslipAttendance(21, 20, 9_600, 600, 420, 480, 120, 1, 30, 480),
                "%064x".formatted(version));
    }

    private static long sum(List<PayslipLine> lines, Kind kind) {
        return lines.stream()
                .filter(it -> it.kind() == kind)
                .mapToLong(PayslipLine::amount)
                .sum();
    }

    public static PayslipLine earning(String code, String ko, String en, long amount, String... causes) {
        return line(code, ko, en, Kind.EARNING, amount, null, causes);
    }

    public static PayslipLine deduction(String code, String ko, String en, long amount, String article) {
        return line(code, ko, en, Kind.DEDUCTION, amount, article);
    }

    private static PayslipLine line(
            String code, String ko, String en, Kind kind, long amount, @Nullable String article, String... causes) {
        return new PayslipLine(
                code,
                new Words(ko, en),
                kind,
                amount,
                0,
                new Words("월 %,d".formatted(amount), "monthly %,d".formatted(amount)),
                article,
                List.of(new Input(1, "amount", Long.toString(amount))),
                kind == Kind.EARNING ? "UP 1" : "DOWN 10",
                List.of(causes));
    }

    /** What PR-02 of the printed vectors comes to, by the rules of 2026: net 2,826,700. */
    public static PayslipLine[] pr02(String... causes) {
        return new PayslipLine[] {
            earning("BASE", "기본급", "Base pay", 3_000_000, causes),
            earning("MEAL", "식대", "Meal", 200_000).exempt(200_000),
            deduction("PENSION", "국민연금", "National pension", 142_500, "국민연금법 제88조"),
            deduction("HEALTH", "건강보험", "Health insurance", 107_850, "국민건강보험법 제69조"),
            deduction("CARE", "장기요양보험", "Long-term care insurance", 14_170, "노인장기요양보험법 제9조"),
            deduction("EMPLOYMENT", "고용보험", "Employment insurance", 27_000, "고용산재보험료징수법 제13조"),
            deduction("INCOME_TAX", "소득세", "Income tax", 74_350, "소득세법 제134조"),
            deduction("LOCAL_TAX", "지방소득세", "Local income tax", 7_430, "지방세법 제103조의13")
        };
    }
}
