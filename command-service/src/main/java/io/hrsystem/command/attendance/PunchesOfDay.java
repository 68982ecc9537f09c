package io.hrsystem.command.attendance;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;

import io.hrsystem.command.attendance.KnownPunches.Person;
import io.hrsystem.command.platform.commands.CommandSender;
import io.hrsystem.command.platform.imports.CheckedRow;
import io.hrsystem.command.platform.imports.ImportRow;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.ClosingCause;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.tables.Column;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a file about one work date of one person. What is recorded stays; only what it lacks is added. */
final class PunchesOfDay {
    private static final String DIFFERS = "DIFFERS";

    private final TenantId tenant;
    private final LocalDate workDate;
    private final Person person;
    private final Closing closing;
    private final Instant now;
    private Sessions sessions;

    /** A row by the clock of the world. */
    private record Stay(
            ImportRow row,
            @Nullable Instant checkIn,
            @Nullable Instant checkOut) {
        Instant first() {
            return requireNonNull(checkIn == null ? checkOut : checkIn);
        }
    }

    PunchesOfDay(TenantId tenant, LocalDate workDate, Person person, Closing closing, Instant now) {
        this.tenant = tenant;
        this.workDate = workDate;
        this.person = person;
        this.closing = closing;
        this.now = now;
        this.sessions = requireNonNull(person.sessions().get(workDate));
    }

    /** In the order in which it happened, whatever that in the file is. */
    List<CheckedRow> check(List<PunchRow> rows) {
        var comings = rows.stream().map(this::coming).toList();
        var span = sessions.span();
        var first = Stream.concat(comings.stream(), Stream.of(span == null ? null : span.checkIn()))
                .filter(Objects::nonNull)
                .min(naturalOrder())
                .orElse(null);
        var stays = new ArrayList<Stay>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var came = comings.get(i);
            var since = came == null ? first : came;
            stays.add(new Stay(row.row(), came, time(row.checkOut(), since)));
        }
        stays.sort(comparing(Stay::first));
        return stays.stream().map(this::check).toList();
    }

    private @Nullable Instant coming(PunchRow row) {
        return time(row.checkIn(), null);
    }

    private @Nullable Instant time(@Nullable EnteredTime entered, @Nullable Instant since) {
        return entered == null ? null : entered.of(workDate, person.entry().terms(), since);
    }

    private CheckedRow check(Stay stay) {
        var came = stay.checkIn();
        if (came == null) return going(stay);
        for (var session : sessions.finished())
            if (session.from().equals(came)) return there(stay, stay.checkOut(), session.to());
        if (came.equals(sessions.open()))
            return stay.checkOut() == null ? there(stay, null, came) : toDo(stay, null, stay.checkOut());
        var isTaken = sessions.open() != null || sessions.finished().stream().anyMatch(it -> came.isBefore(it.to()));
        return isTaken ? differs(stay, PunchImport.CHECK_IN) : toDo(stay, came, stay.checkOut());
    }

    private CheckedRow going(Stay stay) {
        var went = stay.checkOut();
        if (sessions.finished().stream().anyMatch(it -> it.to().equals(went)))
            return CheckedRow.thereAlready(stay.row(), List.of());
        if (sessions.open() == null && !sessions.isEmpty()) return differs(stay, PunchImport.CHECK_OUT);
        return toDo(stay, null, went);
    }

    private static CheckedRow there(Stay stay, @Nullable Instant said, Instant recorded) {
        if (said != null && !said.equals(recorded)) return differs(stay, PunchImport.CHECK_OUT);
        return CheckedRow.thereAlready(stay.row(), List.of());
    }

    private static CheckedRow differs(Stay stay, Column column) {
        stay.row().note(column, DIFFERS);
        return CheckedRow.wrong(stay.row());
    }

    private CheckedRow toDo(Stay stay, @Nullable Instant came, @Nullable Instant went) {
        var row = stay.row();
        var punches = new ArrayList<AttendanceCommand>();
        var after = sessions;
        try {
            if (came != null) {
                requireOfDate(row, came);
                punches.add(punch(came).checkIn(person.entry(), workDate));
                after.requireCheckIn(came);
                after = after.began(came);
            }
            if (went != null) {
                punches.add(punch(went).checkOut(person.entry(), workDate));
                after.requireCheckOut(went);
                requireWithinADay(row, requireNonNull(after.open()), went);
                after = after.ended(went);
            }
        } catch (Refusal e) {
            row.note(PunchImport.columnFor(e.code()), e.code().value());
        }
        if (row.isWrong()) return CheckedRow.wrong(row);
        sessions = after;
        return CheckedRow.working(row, sender -> send(punches, sender));
    }

    private AskedPunch punch(Instant at) {
        return AskedPunch.recorded(person.id(), at, now);
    }

    private void requireOfDate(ImportRow row, Instant came) {
        if (!person.entry().isOf(workDate, came)) row.note(PunchImport.CHECK_IN, "OTHER_WORK_DATE");
    }

    private static void requireWithinADay(ImportRow row, Instant came, Instant went) {
        if (Duration.between(came, went).compareTo(Sessions.LONGEST) > 0)
            row.note(PunchImport.CHECK_OUT, "LONGER_THAN_A_DAY");
    }

    /** A date that was closed is closed anew. */
    private void send(List<AttendanceCommand> punches, CommandSender sender) {
        var closed = false;
        for (var punch : punches) closed = Boolean.TRUE.equals(sender.send(punch));
        if (closed)
            closing.again(tenant, workDate, List.of(person.id().value()), ClosingCause.PUNCH)
                    .forEach(sender::send);
    }
}
