package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.identity.accounts.AccountCommand.ChangePassword;
import io.hrsystem.command.identity.accounts.PasswordEndpoint.ChangeRequest;
import io.hrsystem.command.identity.accounts.PasswordEndpoint.PasswordAnswer;
import io.hrsystem.command.identity.accounts.PasswordEndpoint.ResetRequest;
import io.hrsystem.command.identity.sessions.SessionsToEnd;
import io.hrsystem.command.identity.tokens.PasswordHashes;
import io.hrsystem.command.platform.commands.AnonymousRequest;
import io.hrsystem.command.platform.commands.Answer;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.command.platform.database.ReadGate;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.PasswordChange;
import io.hrsystem.contract.identity.SessionEnd;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;

/** New passwords for old ones. A session that is over is so on both services before this is answered. */
@Component
final class PasswordChanges {
    private final PasswordResets resets;
    private final CurrentPasswords current;
    private final AdminContact companies;
    private final Commands commands;
    private final PasswordHashes passwords;
    private final ReadGate readGate;
    private final Notices notices;
    private final Clock clock;

    PasswordChanges(
            PasswordResets resets,
            CurrentPasswords current,
            AdminContact companies,
            Commands commands,
            PasswordHashes passwords,
            ReadGate readGate,
            Notices notices,
            Clock clock) {
        this.resets = resets;
        this.current = current;
        this.companies = companies;
        this.commands = commands;
        this.passwords = passwords;
        this.readGate = readGate;
        this.notices = notices;
        this.clock = clock;
    }

    /** The link's token is all that the caller has to show. */
    Answer<PasswordAnswer> reset(AnonymousRequest request, ResetRequest body) {
        var link = resets.find(body.token());
        var tenant = link.tenant();
        var account = link.account();
        var caller = new Caller(tenant, account.value(), Set.of(), link.employee());
        var employer = Employer.of(companies.of(tenant));
        // who waits for a turn holds no connection
        var answer = passwords.inTurn(() -> commands.on(request.by(caller), body)
                .asking(SessionsToEnd.of(tenant, account, null))
                .deciding(live -> new ChangePassword(account, body.password(), employer, PasswordChange.RESET, live))
                .alsoSending(it -> it.sessions().because(SessionEnd.PASSWORD_RESET))
                .writing((_, rows) -> rows.add(
                        "SELECT use_reset(?, ?, ?, ?, ?)",
                        tenant.value(),
                        account.value(),
                        body.token().hash(),
                        Timestamp.from(clock.instant()),
                        passwords.of(body.password().value())))
                .writing((_, rows) -> notices.ofPassword(rows, tenant, account, Notices.Kind.PASSWORD_RESET))
                .answering(new PasswordAnswer(account)));
        readGate.copyEnded(tenant, account);
        return answer;
    }

    Answer<PasswordAnswer> change(Request request, ChangeRequest body) {
        var caller = request.caller();
        if (!caller.isPerson()) throw Refusal.of(RefusalCode.FORBIDDEN);
        var tenant = caller.tenant();
        var account = AccountId.of(caller.actor());
        var employer = Employer.of(companies.of(tenant));
        var answer = passwords.inTurn(() -> {
            current.require(caller, body.current());
            return commands.on(request, body)
                    .asking(SessionsToEnd.of(tenant, account, caller.session()))
                    .deciding(others ->
                            new ChangePassword(account, body.password(), employer, PasswordChange.CHANGED, others))
                    .alsoSending(it -> it.sessions().because(SessionEnd.PASSWORD_CHANGED))
                    .writing((_, rows) -> rows.add(
                            "SELECT change_password(?, ?, ?, ?)",
                            tenant.value(),
                            account.value(),
                            passwords.of(body.password().value()),
                            Timestamp.from(clock.instant())))
                    .writing((_, rows) -> notices.ofPassword(rows, tenant, account, Notices.Kind.PASSWORD_CHANGED))
                    .answering(new PasswordAnswer(account));
        });
        readGate.copyEnded(tenant, account);
        return answer;
    }
}
