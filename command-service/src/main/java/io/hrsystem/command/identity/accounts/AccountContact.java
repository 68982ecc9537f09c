package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.AccountEvent.AccountInvited;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.personal.EmailAddress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where people are written to, read from their streams each time: no row holds an address. */
@Component
final class AccountContact {
    private static final String ACTOR = "mail";

    private final Commands commands;
    private final EventStore events;
    private final JdbcClient system;

    AccountContact(Commands commands, EventStore events, DataSource system) {
        this.commands = commands;
        this.events = events;
        this.system = JdbcClient.create(system);
    }

    /** The address that an employee has today, by the company's date; null if there is no such employment. */
    @Nullable
    EmailAddress of(TenantId tenant, EmployeeId employee) {
        var today = system.sql("SELECT today_of(?)")
                .param(tenant.value())
                .query(LocalDate.class)
                .single();
        var address = AddressOverTime.NOWHERE;
        for (var event : read(tenant, StreamIds.employee(employee), EmployeeEvent.class))
            address = address.after(event);
        return address.on(today);
    }

    /** The address that an account was invited by the last time. */
    EmailAddress of(TenantId tenant, AccountId account) {
        return read(tenant, StreamIds.account(account), AccountInvited.class)
                .getLast()
                .email();
    }

    private <E> List<E> read(TenantId tenant, String stream, Class<E> type) {
        var found = new ArrayList<E>();
        commands.asSystem(tenant, ACTOR, _ -> {
            found.clear();
            events.readEvents(stream).asStream().map(Message::getPayload).forEach(it -> {
                if (type.isInstance(it)) found.add(type.cast(it));
            });
        });
        return found;
    }
}
