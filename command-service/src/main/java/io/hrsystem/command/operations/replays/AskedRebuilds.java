package io.hrsystem.command.operations.replays;

import io.hrsystem.command.operations.replays.ReplayCommand.RequestReplay;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.erasure.CompanyRebuilds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.operations.ReadModels;
import io.hrsystem.contract.operations.ReplayId;
import io.hrsystem.contract.operations.ReplayKind;
import io.hrsystem.contract.personal.FreeText;
import org.springframework.stereotype.Component;

/** Rebuilds that no person has asked for. */
@Component
record AskedRebuilds(Commands commands) implements CompanyRebuilds {
    private static final String ACTOR = "erasure";

    @Override
    public void ask(TenantId company, FreeText reason) {
        var asked = new RequestReplay(
                ReplayId.next(), ReplayKind.REBUILD, ReadModels.ALL, company, null, null, reason, "system:" + ACTOR);
        commands.asSystem(TenantId.PLATFORM, ACTOR, sender -> sender.send(asked));
    }
}
