package io.hrsystem.command.attendance;

import io.hrsystem.command.platform.imports.ImportCheck;
import io.hrsystem.command.platform.imports.ImportKind;
import io.hrsystem.command.platform.imports.ImportRow;
import io.hrsystem.command.platform.imports.RowsOfPeople;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.imports.ImportId;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.tables.Column;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What another time clock has recorded, as a file: each row is a stay at work, or one end of it. */
@Component
final class PunchImport implements ImportKind {
    static final Column WORK_DATE = Column.needed("workDate", "근무일", "근무일자", "일자", "date");
    static final Column CHECK_IN = Column.possible("checkIn", "출근시각", "출근", "출근시간");
    static final Column CHECK_OUT = Column.possible("checkOut", "퇴근시각", "퇴근", "퇴근시간");

    private static final RowsOfPeople ROWS = new RowsOfPeople(WORK_DATE);

    private final KnownPunches known;
    private final Closing closing;
    private final Clock clock;

    PunchImport(KnownPunches known, Closing closing, Clock clock) {
        this.known = known;
        this.closing = closing;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "punches";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.NUMBER, WORK_DATE, CHECK_IN, CHECK_OUT);
    }

    @Override
    public List<String> example() {
        return List.of("E-1001", "2026-03-02", "08:55", "18:05");
    }

    @Override
    public List<ImportRow> inOrder(List<ImportRow> rows) {
        return ROWS.inOrder(rows);
    }

    @Override
    public boolean belongTogether(ImportRow row, ImportRow next) {
        return ROWS.areOfOneDay(row, next);
    }

    @Override
    public ImportCheck check(TenantId tenant, ImportId file) {
        return new PunchImportCheck(tenant, known, closing, clock);
    }

    @Override
    public Column columnOf(RefusalCode refused) {
        return columnFor(refused);
    }

    static Column columnFor(RefusalCode refused) {
        return switch (refused) {
            case ALREADY_CHECKED_IN, CHECKIN_BEFORE_CHECKOUT -> CHECK_IN;
            case NOT_CHECKED_IN, CHECKOUT_BEFORE_CHECKIN -> CHECK_OUT;
            case EMPLOYMENT_ENDED, NOT_YET_HIRED, ON_LEAVE_OF_ABSENCE, PUNCH_IN_FUTURE, PUNCH_TOO_OLD -> WORK_DATE;
            default -> Column.NUMBER;
        };
    }
}
