package io.hrsystem.command.operations;

import io.hrsystem.command.operations.KeyCommand.CompleteRotation;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.tasks.Work;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.operations.KeyScope;
import io.hrsystem.keys.KeyRotation;
import org.springframework.stereotype.Component;

/** Replaces a company's key, or the master key for the platform. One that has been begun must be ended. */
@Component
record KeyRotationWork(KeyRotation rotation, Commands commands) implements Work {
    static final String NAME = "key-rotation";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(TenantId tenant, String round) {
        var scope = tenant.equals(TenantId.PLATFORM) ? KeyScope.MASTER : KeyScope.TENANT;
        if (scope == KeyScope.MASTER) rotation.ofMaster();
        else rotation.ofTenant(tenant);
        commands.asSystem(tenant, NAME, sender -> sender.send(new CompleteRotation(scope)));
    }

    @Override
    public boolean giveUp(TenantId tenant, String round, int attempts, String reason) {
        return false;
    }
}
