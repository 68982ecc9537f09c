package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.identity.accounts.AccountCommand.ChangeRoles;
import io.hrsystem.command.identity.accounts.AccountCommand.DisableAccount;
import io.hrsystem.command.identity.accounts.AccountCommand.EnableAccount;
import io.hrsystem.command.identity.accounts.AccountCommand.InviteAgain;
import io.hrsystem.command.identity.accounts.AccountEndpoint.AccountAnswer;
import io.hrsystem.command.identity.accounts.AccountEndpoint.RolesRequest;
import io.hrsystem.command.identity.sessions.SessionsToEnd;
import io.hrsystem.command.platform.commands.Answer;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Remark;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.command.platform.database.ReadGate;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.SessionEnd;
import org.springframework.stereotype.Component;

/** Changes what accounts may do. It holds on both services before it is answered, and their people are told. */
@Component
final class AccountChanges {
    private record Nothing() {}

    private final Commands commands;
    private final ReadGate readGate;
    private final Invitations invitations;
    private final Notices notices;

    AccountChanges(Commands commands, ReadGate readGate, Invitations invitations, Notices notices) {
        this.commands = commands;
        this.readGate = readGate;
        this.invitations = invitations;
        this.notices = notices;
    }

    Answer<AccountAnswer> roles(Request request, AccountId account, RolesRequest body) {
        var caller = request.caller();
        var areOwn = caller.actor().equals(account.value());
        var answer = commands.on(request, body)
                .sending(new ChangeRoles(account, body.roles(), RolesToGive.by(caller.roles()), areOwn))
                .writing((_, rows) -> notices.ofRoles(rows, request.tenant(), account, body.roles()))
                .answering(new AccountAnswer(account));
        readGate.copyAccess(request.tenant(), account);
        return answer;
    }

    Answer<AccountAnswer> disable(Request request, AccountId account, Remark remark) {
        var tenant = request.tenant();
        var answer = commands.on(request, remark)
                .asking(SessionsToEnd.of(tenant, account, null))
                .deciding(live -> new DisableAccount(account, remark.text(), live))
                .alsoSending(it -> it.sessions().because(SessionEnd.ACCOUNT_DISABLED))
                .writing((_, rows) -> notices.ofDisabling(rows, tenant, account))
                .answering(new AccountAnswer(account));
        readGate.copyAccess(tenant, account);
        readGate.copyEnded(tenant, account);
        return answer;
    }

    /** A session that began while it was being disabled does not come back either. */
    Answer<AccountAnswer> enable(Request request, AccountId account) {
        var tenant = request.tenant();
        var answer = commands.on(request, new Nothing())
                .asking(SessionsToEnd.of(tenant, account, null))
                .deciding(live -> new EnableAccount(account, live))
                .alsoSending(it -> it.sessions().because(SessionEnd.ACCOUNT_DISABLED))
                .writing((_, rows) -> notices.ofEnabling(rows, tenant, account))
                .answering(new AccountAnswer(account));
        readGate.copyEnded(tenant, account);
        readGate.copyAccess(tenant, account);
        return answer;
    }

    Answer<AccountAnswer> inviteAgain(Request request, AccountId account) {
        return commands.on(request, new Nothing())
                .sending(new InviteAgain(account))
                .writing((_, rows) -> invitations.mail(rows, request.tenant(), account))
                .answering(new AccountAnswer(account));
    }
}
