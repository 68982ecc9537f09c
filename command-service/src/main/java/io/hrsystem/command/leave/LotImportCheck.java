package io.hrsystem.command.leave;

import static java.util.stream.Collectors.toMap;

import io.hrsystem.command.leave.LeaveCommand.GrantLot;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.imports.CheckedRow;
import io.hrsystem.command.platform.imports.ImportCheck;
import io.hrsystem.command.platform.imports.ImportDates;
import io.hrsystem.command.platform.imports.ImportRow;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.bounds.Numbers;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.OutOfBounds.Reason;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.contract.imports.ImportId;
import io.hrsystem.contract.leave.Entitlement;
import io.hrsystem.contract.leave.LeaveEvent.LeaveGranted;
import io.hrsystem.contract.leave.LotId;
import io.hrsystem.contract.leave.LotKind;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.tables.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds lots of a file against those that there are, and against each other. */
final class LotImportCheck implements ImportCheck {
    private static final FreeText NO_REASON = FreeText.of("이월");
    private static final int MOST_DAYS = 366;
    private static final BigDecimal TOO_MANY = BigDecimal.valueOf(MOST_DAYS + 1);

    /** One opening lot by the times between which it is valid. */
    private record Key(EmployeeId employee, LocalDate grantedOn, LocalDate expiresOn) {}

    private record Asked(
            ImportRow row,
            @Nullable EmployeeNumber number,
            @Nullable Integer minutes,
            @Nullable LocalDate grantedOn,
            @Nullable LocalDate expiresOn,
            @Nullable FreeText reason) {
        static Asked of(ImportRow row) {
            return new Asked(
                    row,
                    row.value(Column.NUMBER, EmployeeNumber::of),
                    row.value(LotImport.DAYS, LotImportCheck::minutes),
                    row.value(LotImport.GRANTED_ON, ImportDates::of),
                    row.value(LotImport.EXPIRES_ON, ImportDates::of),
                    row.value(LotImport.REASON, FreeText::of));
        }
    }

    private final TenantId tenant;
    private final ImportId file;
    private final Commands commands;
    private final EventStore events;
    private final JdbcClient system;
    private final Map<Key, Integer> known = new HashMap<>();

    LotImportCheck(TenantId tenant, ImportId file, Commands commands, EventStore events, JdbcClient system) {
        this.tenant = tenant;
        this.file = file;
        this.commands = commands;
        this.events = events;
        this.system = system;
    }

    @Override
    public List<CheckedRow> check(List<ImportRow> rows) {
        var asked = rows.stream().map(Asked::of).toList();
        var employees = employees(asked);
        commands.readingAsSystem(tenant, "imports", () -> {
            Set.copyOf(employees.values()).forEach(this::readLots);
            return known.size();
        });
        return asked.stream().map(it -> check(it, employees)).toList();
    }

    private CheckedRow check(Asked asked, Map<String, EmployeeId> employees) {
        var row = asked.row();
        var number = asked.number();
        var minutes = asked.minutes();
        var from = asked.grantedOn();
        var until = asked.expiresOn();
        if (number == null || minutes == null || from == null || until == null || row.isWrong())
            return CheckedRow.wrong(row);
        var employee = employees.get(number.value());
        if (employee == null) row.note(Column.NUMBER, RefusalCode.EMPLOYEE_UNKNOWN.value());
        if (until.isBefore(from)) row.note(LotImport.EXPIRES_ON, RefusalCode.PERIOD_ENDS_BEFORE_ITS_START.value());
        if (employee == null || row.isWrong()) return CheckedRow.wrong(row);
        var there = known.putIfAbsent(new Key(employee, from, until), minutes);
        if (there != null) {
            if (!there.equals(minutes)) row.note(LotImport.DAYS, "DIFFERS");
            return CheckedRow.thereAlready(row, row.errors());
        }
        var reason = Objects.requireNonNullElse(asked.reason(), NO_REASON);
        return CheckedRow.toDo(
                row, new GrantLot(employee, LotId.of(row.idIn(file)), LotKind.OPENING, from, until, minutes, reason));
    }

    private void readLots(EmployeeId employee) {
        events.readEvents(StreamIds.leave(employee)).forEachRemaining(it -> {
            if (it.getPayload() instanceof LeaveGranted lot && lot.kind() == LotKind.OPENING)
                known.put(new Key(employee, lot.grantedOn(), lot.expiresOn()), lot.minutes());
        });
    }

    /** Whoever has had a number last. */
    private Map<String, EmployeeId> employees(List<Asked> asked) {
        var numbers = asked.stream()
                .map(Asked::number)
                .filter(Objects::nonNull)
                .map(EmployeeNumber::value)
                .distinct()
                .toList();
        if (numbers.isEmpty()) return Map.of();
        return system
                .sql("""
                    SELECT DISTINCT ON (c.value) c.value, c.employee_id FROM claim_period c
                     WHERE c.tenant_id = :tenant AND c.kind = 'EMPLOYEE_NUMBER' AND c.value IN (:numbers)
                     ORDER BY c.value, c.from_day DESC
                    """)
                .param("tenant", tenant.value())
                .param("numbers", numbers)
                .query((row, _) -> Map.entry(row.getString(1), EmployeeId.of(row.getString(2))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Days with three decimals at most, so down to eighths; up to the whole minute. */
    private static Integer minutes(String cell) {
        try {
            var days = new BigDecimal(cell.strip());
            if (days.stripTrailingZeros().scale() > 3) throw OutOfBounds.of(Reason.MALFORMED);
            var minutes = days.max(BigDecimal.ZERO)
                    .min(TOO_MANY)
                    .multiply(BigDecimal.valueOf(Entitlement.MINUTES_OF_A_DAY))
                    .setScale(0, RoundingMode.CEILING)
                    .intValueExact();
            return Numbers.of("days", minutes, 1, MOST_DAYS * Entitlement.MINUTES_OF_A_DAY);
        } catch (NumberFormatException e) {
            throw OutOfBounds.of(Reason.MALFORMED);
        }
    }
}
