package io.hrsystem.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.identity.accounts.AdminContact;
import io.hrsystem.command.identity.sessions.Sessions;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.SessionId;
import java.util.List;
import java.util.Map;

/** People of a company who have set their password. */
public record Accounts(RunningService service, Company company) {
    public static final String PASSWORD = "a quiet blue whale";

    /** @param token of the last session that was begun */
    public record Person(String account, String email, String employee, SessionId session, Api.Client token) {}

    /** The company's first administrator, signed in. */
    public Person admin() {
        var inbox = new Inbox(service.mail());
        var account = activate(inbox.activationToken(company.tenant()));
        return signedIn(account, adminEmail(), "", "TENANT_ADMIN");
    }

    /** Somebody who is hired, invited, and signed in. */
    public Person person(String number, String... roles) {
        var employee = company.hire(number);
        var email = number + "@company.example";
        var invited = company.admin().post("/api/employees/" + employee + "/account", Map.of("roles", List.of(roles)));
        assertThat(invited.status()).as(invited.raw().body()).isEqualTo(201);
        var inbox = new Inbox(service.mail());
        await().until(() -> !inbox.activationTokensTo(email).isEmpty());
        return signedIn(activate(inbox.activationTokensTo(email).getLast()), email, employee, roles);
    }

    /** The same person once more, in another session. */
    public Person again(Person person, String... roles) {
        return signedIn(person.account(), person.email(), person.employee(), roles);
    }

    private Person signedIn(String account, String email, String employee, String... roles) {
        var session =
                service.bean(Sessions.class).start(new TenantId(company.tenant()), new AccountId(account), "hr-pages");
        var token = new People(service, company.tenant()).signedIn(account, session, roles);
        return new Person(account, email, employee, session, token);
    }

    private String activate(String link) {
        var activated = service.api().anonymous().post("/api/activation", Map.of("token", link, "password", PASSWORD));
        assertThat(activated.status()).as(activated.raw().body()).isEqualTo(200);
        return activated.text("accountId");
    }

    private String adminEmail() {
        return service.bean(AdminContact.class)
                .of(new TenantId(company.tenant()))
                .adminEmail()
                .value();
    }
}
