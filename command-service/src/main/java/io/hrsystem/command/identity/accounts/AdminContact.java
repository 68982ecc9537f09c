package io.hrsystem.command.identity.accounts;

import static java.util.Objects.requireNonNull;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.TenantEvent.TenantRegistered;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Whom a company is written to, read from its stream each time: nothing else holds the address. */
@Component
public final class AdminContact {
    private static final String ACTOR = "mail";

    private final Commands commands;
    private final Registrations registrations;

    AdminContact(Commands commands, Registrations registrations) {
        this.commands = commands;
        this.registrations = registrations;
    }

    /** The company's registration, with the address of its first administrator. */
    public TenantRegistered of(TenantId tenant) {
        var found = new AtomicReference<TenantRegistered>();
        commands.asSystem(tenant, ACTOR, _ -> found.set(registrations.of(tenant)));
        return requireNonNull(found.get());
    }
}
