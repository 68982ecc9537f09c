package io.hrsystem.command.payroll;

import io.hrsystem.command.payroll.PayCommand.SetPaymentDetails;
import io.hrsystem.command.payroll.PayEndpoint.PayFactAnswer;
import io.hrsystem.command.platform.access.PersonalReads;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.OutOfBounds.Reason;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayEvent.PaymentDetailsSet;
import io.hrsystem.contract.personal.AccountNumber;
import io.hrsystem.contract.personal.BankCode;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.personal.ResidentNumber;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.access.AccessKind;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where an employee's money goes. It is nowhere in plain: who has to read it whole says why, and is on record. */
@RestController
@RequestMapping("/api/employees/{id}/payment")
class PaymentEndpoint {
    record PaymentRequest(
            @NotNull @Schema(description = "13 digits, the hyphen may be left out.", example = "900101-1234567")
            ResidentNumber residentNumber,

            @NotNull @Schema(description = "The bank's three digits.", example = "088", pattern = "[0-9]{3}")
            BankCode bank,

            @NotNull @Schema(description = "6 to 20 digits, hyphens between them.", example = "110-234-567890")
            AccountNumber account) {
        PaymentDetailsSet asked(EmployeeId employee, LocalDate today) {
            if (residentNumber.birthDate().isAfter(today))
                throw OutOfBounds.of(Reason.MALFORMED).in("residentNumber");
            return new PaymentDetailsSet(employee, ChangeId.next(), residentNumber, bank, account);
        }
    }

    record RevealPaymentRequest(
            @NotNull @Schema(example = "Withholding summary of the year", minLength = 1, maxLength = 500)
            FreeText reason) {}

    record RevealedPayment(String residentNumber, String bank, String account) {}

    private final Commands commands;
    private final EventStore events;
    private final PersonalReads reads;
    private final Clock clock;

    PaymentEndpoint(Commands commands, EventStore events, PersonalReads reads, Clock clock) {
        this.commands = commands;
        this.events = events;
        this.reads = reads;
        this.clock = clock;
    }

    @PostMapping
    @Needs(Permission.CHANGE_PAYROLL_FACTS)
    @Operation(operationId = "setPaymentDetails", summary = "Says where an employee's money goes")
    ResponseEntity<PayFactAnswer> set(
            Request request, @PathVariable EmployeeId id, @Valid @RequestBody PaymentRequest body) {
        // a day has begun somewhere before it has in Greenwich
        var asked = body.asked(
                id, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1));
        return commands.on(request, body)
                .asking(Employed.asking(request.tenant(), id))
                .deciding(_ -> new SetPaymentDetails(asked))
                .answering(PayFactAnswer.class, ChangeId.class, PayFactAnswer::new)
                .as(HttpStatus.OK);
    }

    @PostMapping("/reveal")
    @Needs(Permission.REVEAL_PAYMENT)
    @Operation(
            operationId = "revealPaymentDetails",
            summary = "Answers an employee's resident number and account whole",
            description = "Who has asked for it, and why, is on the access log.")
    ResponseEntity<RevealedPayment> reveal(
            Request request, @PathVariable EmployeeId id, @Valid @RequestBody RevealPaymentRequest body) {
        var revealed = commands.reading(request, () -> find(id));
        reads.record(
                AccessKind.PAYMENT_REVEALED,
                request,
                "payment of %s: %s".formatted(id, body.reason().value()));
        return ResponseEntity.ok(revealed);
    }

    private RevealedPayment find(EmployeeId employee) {
        var last = events.readEvents(StreamIds.pay(employee))
                .asStream()
                .map(it -> it.getPayload())
                .filter(PaymentDetailsSet.class::isInstance)
                .map(PaymentDetailsSet.class::cast)
                .reduce((_, later) -> later)
                .orElseThrow(() -> Refusal.of(RefusalCode.NOT_FOUND));
        return new RevealedPayment(
                last.residentNumber().value(),
                last.bank().value(),
                last.account().value());
    }
}
