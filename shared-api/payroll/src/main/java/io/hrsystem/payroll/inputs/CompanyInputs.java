package io.hrsystem.payroll.inputs;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.Proration;
import io.hrsystem.eventstore.GlobalPosition;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What all payslips of a company's month share, as it is known at a position. Immutable. */
public final class CompanyInputs {
    CompanyInputs() {}

    public TenantId tenant() {
        throw new UnsupportedOperationException("skeleton");
    }

    public YearMonth month() {
        throw new UnsupportedOperationException("skeleton");
    }

    /** The last event that counts. */
    public GlobalPosition until() {
        throw new UnsupportedOperationException("skeleton");
    }

    public PayDays payDays() {
        throw new UnsupportedOperationException("skeleton");
    }

    /** On which this month is paid; the rules of that day hold. */
    public LocalDate payDate() {
        throw new UnsupportedOperationException("skeleton");
    }

    /** The last day, at most that of the month's end, that was closed for anybody; null if none of the month was. */
    public @Nullable LocalDate lastClosedDay() {
        throw new UnsupportedOperationException("skeleton");
    }

    /** The last closed day, or the day before the month if none of it is closed. */
    public LocalDate attendanceCutoff() {
        throw new UnsupportedOperationException("skeleton");
    }

    public Proration proration() {
        throw new UnsupportedOperationException("skeleton");
    }

    /** Whether the company owes premiums: five employees or more, as its settings say. */
    public boolean premiums() {
        throw new UnsupportedOperationException("skeleton");
    }
}
