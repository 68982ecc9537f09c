package io.hrsystem.payroll.inputs;

import io.hrsystem.contract.payroll.PayslipAttendance;
import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.contract.payroll.PayslipWarning;
import io.hrsystem.payroll.Extra;
import io.hrsystem.payroll.Insurance;
import io.hrsystem.payroll.Payroll;
import io.hrsystem.payroll.Payslip;
import io.hrsystem.payroll.Tax;
import io.hrsystem.payroll.WorkMonth;
import io.hrsystem.payroll.rules.RuleSet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * All that one payslip is computed from, but for the rules.
 *
 * @param extras amounts that are given: items of an off-cycle run, or what earlier months still owe
 * @param lines that are computed already: severance
 * @param warnings of what was not known; the computation may add some
 */
public record PayslipInput(
        WorkMonth month,
        Tax tax,
        Insurance insurance,
        List<Extra> extras,
        List<PayslipLine> lines,
        List<PayslipWarning> warnings,
        PayslipAttendance attendance) {
    public PayslipInput {
        extras = List.copyOf(extras);
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
    }

    /** With the warnings of both; the same inputs and the same rules give the same bytes. */
    public Payslip compute(String employeeId, RuleSet rules) {
        var computed = new Payroll(rules).payslip(employeeId, month, tax, insurance, extras, lines);
        var all = EnumSet.noneOf(PayslipWarning.class);
        all.addAll(warnings);
        all.addAll(computed.warnings());
        return new Payslip(
                employeeId,
                computed.month(),
                computed.ruleSetId(),
                computed.lines(),
                computed.gross(),
                computed.taxable(),
                computed.deductions(),
                computed.net(),
                List.copyOf(all));
    }

    PayslipInput with(PayslipWarning warning) {
        var more = new ArrayList<>(warnings);
        more.add(warning);
        return new PayslipInput(month, tax, insurance, extras, lines, more, attendance);
    }

    /** With other amounts that are given. */
    PayslipInput with(List<Extra> given) {
        return new PayslipInput(month, tax, insurance, given, lines, warnings, attendance);
    }
}
