package io.hrsystem.command.attendance;

import io.hrsystem.command.attendance.DaysOffCommand.DeclareDayOff;
import io.hrsystem.command.attendance.DaysOffCommand.TakeBackDayOff;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.PlainText;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Days off that a company has beside those of the law. */
@RestController
@RequestMapping("/api/days-off")
@Needs(Permission.CHANGE_DAYS_OFF)
class DayOffEndpoint {
    static final int LONGEST_NAME = 100;

    record DayOffBody(
            @NotNull @Schema(example = "창립기념일", minLength = 1, maxLength = LONGEST_NAME)
            String name,

            @NotNull @Schema(example = "true") Boolean paid) {
        String plainName() {
            try {
                return PlainText.of(name, LONGEST_NAME);
            } catch (OutOfBounds e) {
                throw e.in("name");
            }
        }
    }

    record DayOffAnswer(LocalDate date) {}

    private record Nothing() {}

    private final Commands commands;

    DayOffEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PutMapping("/{date}")
    @Operation(operationId = "declareDayOff", summary = "Gives everybody a day off")
    ResponseEntity<DayOffAnswer> declare(
            Request request, @PathVariable LocalDate date, @Valid @RequestBody DayOffBody body) {
        return commands.on(request, body)
                .sending(new DeclareDayOff(request.tenant(), date, body.plainName(), body.paid()))
                .answering(new DayOffAnswer(date))
                .as(HttpStatus.OK);
    }

    @DeleteMapping("/{date}")
    @Operation(operationId = "takeBackDayOff", summary = "Takes a day off back")
    ResponseEntity<DayOffAnswer> takeBack(Request request, @PathVariable LocalDate date) {
        return commands.on(request, new Nothing())
                .sending(new TakeBackDayOff(request.tenant(), date))
                .answering(new DayOffAnswer(date))
                .as(HttpStatus.OK);
    }
}
