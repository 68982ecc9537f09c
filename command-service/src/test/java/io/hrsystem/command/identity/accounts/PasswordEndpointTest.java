package io.hrsystem.command.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.Accounts;
import io.hrsystem.command.Accounts.Person;
import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.Inbox;
import io.hrsystem.command.People;
import io.hrsystem.command.RunningService;
import io.hrsystem.command.identity.tokens.PasswordHashes;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeEvent.EmployeeTerminated;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.TerminationReason;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class PasswordEndpointTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final Company ACME = Company.onboard(SERVICE);
    private static final Accounts ACCOUNTS = new Accounts(SERVICE, ACME);
    private static final String DOMAIN = domainOf(ACME);
    private static final String NEW = "seven slow green turtles";
    private static final String LINK = "Set a new password";
    private static int number;

    private final Inbox inbox = new Inbox(SERVICE.mail());

    @Test
    void whoHasForgottenItSetsANewOneByTheLink() {
        var kim = person();
        var other = ACCOUNTS.again(kim, "EMPLOYEE");
        assertThat(forgotten(DOMAIN, kim.email()).status()).isEqualTo(202);
        var link = onlyLink(kim);

        var reset = reset(link, NEW);

        assertThat(reset.status()).as(reset.raw().body()).isEqualTo(200);
        assertThat(reset.text("accountId")).isEqualTo(kim.account());
        assertThat(isPassword(kim, NEW)).isTrue();
        for (var it : List.of(kim, other)) assertRefused(checkIn(it), 401, "SESSION_ENDED");
        await().until(() ->
                inbox.textsTo(kim.email(), "Your password has been set anew").size() == 1);
        assertThat(inbox.textsTo(kim.email(), "Your password has been set anew").getFirst())
                .contains("If that was not you", "본인이 설정하지 않았다면")
                .doesNotContain("http://localhost", "#token");
        assertRefused(reset(link, "eight slow green turtles"), 422, "RESET_INVALID");
        assertThat(isPassword(kim, NEW)).isTrue();
    }

    @Test
    void theAnswerIsTheSameWhoeverItIs() {
        var kim = person();
        var known = forgotten(DOMAIN, kim.email());
        for (var unknown : List.of(
                forgotten(DOMAIN, "nobody@company.example"),
                forgotten("no-such-company", kim.email()),
                forgotten("No Such\"Company'--", kim.email()))) {
            assertThat(unknown.status()).isEqualTo(known.status());
            assertThat(unknown.raw().body()).isEqualTo(known.raw().body());
            assertThat(names(unknown)).isEqualTo(names(known));
        }
        onlyLink(kim);
        await().until(() -> pending() == 0);
        assertThat(SERVICE.mail().getReceivedMessages())
                .noneMatch(it -> recipient(it).equals("nobody@company.example"));
    }

    @Test
    void nobodyIsFlooded() {
        var kim = person();
        forgotten(DOMAIN, kim.email());
        onlyLink(kim);
        for (var i = 0; i < 5; i++) forgotten(DOMAIN, kim.email());
        await().until(() -> pending() == 0);
        assertThat(inbox.textsTo(kim.email(), LINK)).hasSize(1);
    }

    @Test
    void aNewLinkKillsTheOneBefore() {
        var kim = person();
        forgotten(DOMAIN, kim.email());
        var first = onlyLink(kim);
        earlier("issued_at", kim, "6 minutes");
        forgotten(DOMAIN, kim.email());
        await().until(() -> inbox.textsTo(kim.email(), LINK).size() == 2);
        assertRefused(reset(first, NEW), 422, "RESET_INVALID");
        assertThat(reset(inbox.activationTokensTo(kim.email()).getLast(), NEW).status())
                .isEqualTo(200);
    }

    @Test
    void anExpiredAndAnInventedLinkAreInvalid() {
        var kim = person();
        forgotten(DOMAIN, kim.email());
        var link = onlyLink(kim);
        earlier("expires_at", kim, "61 minutes");
        assertRefused(reset(link, NEW), 422, "RESET_INVALID");
        assertRefused(reset("A".repeat(43), NEW), 422, "RESET_INVALID");
        assertThat(isPassword(kim, Accounts.PASSWORD)).isTrue();
    }

    @Test
    void aPoorPasswordLeavesTheLinkGood() {
        var kim = person();
        forgotten(DOMAIN, kim.email());
        var link = onlyLink(kim);
        assertRefused(reset(link, "short"), 422, "PASSWORD_TOO_SHORT");
        assertRefused(reset(link, kim.email() + " and more"), 422, "PASSWORD_IS_EMAIL");
        assertThat(checkIn(kim).text("code")).isNotEqualTo("SESSION_ENDED");
        assertThat(reset(link, NEW).status()).isEqualTo(200);
    }

    @Test
    void whoIsNotLetInGetsNoLink() {
        var disabled = person();
        var gone = person();
        var invited = ACME.hire("f-" + ++number);
        ACME.admin().post("/api/employees/" + invited + "/account", Map.of("roles", List.of("EMPLOYEE")));
        ACME.admin().post("/api/accounts/%s/disable".formatted(disabled.account()), Map.of());
        leaves(gone);
        var addresses = List.of(disabled.email(), gone.email(), "f-" + number + "@company.example");
        for (var it : addresses) forgotten(DOMAIN, it);
        await().until(() -> pending() == 0);
        for (var it : addresses) assertThat(inbox.textsTo(it, LINK)).as(it).isEmpty();
    }

    @Test
    void theLinkOfWhoIsNotLetInMeanwhileIsDead() {
        var disabled = person();
        var gone = person();
        for (var it : List.of(disabled, gone)) forgotten(DOMAIN, it.email());
        ACME.admin().post("/api/accounts/%s/disable".formatted(disabled.account()), Map.of());
        var ofDisabled = inbox.textsTo(disabled.email(), LINK).isEmpty() ? null : onlyLink(disabled);
        if (ofDisabled != null) assertRefused(reset(ofDisabled, NEW), 403, "ACCOUNT_DISABLED");
        var ofGone = onlyLink(gone);
        leaves(gone);
        assertRefused(reset(ofGone, NEW), 403, "ACCOUNT_ENDED");
    }

    @Test
    void neitherAddressNorTokenIsStoredInTheClear() {
        var kim = person();
        forgotten(DOMAIN, kim.email());
        var link = onlyLink(kim);
        var rows = SERVICE.database()
                .sql("SELECT r::text FROM password_reset r UNION ALL SELECT f::text FROM forgotten_password f"
                        + " UNION ALL SELECT n::text FROM account_notice n")
                .query(String.class)
                .list();
        assertThat(rows).isNotEmpty().noneMatch(it -> it.contains(link) || it.contains(kim.email()));
    }

    @Test
    void whoKnowsItChangesItAndTheOtherSessionsEnd() {
        var kim = person();
        var other = ACCOUNTS.again(kim, "EMPLOYEE");

        var changed = change(other, Accounts.PASSWORD, NEW);

        assertThat(changed.status()).as(changed.raw().body()).isEqualTo(200);
        assertThat(isPassword(kim, NEW)).isTrue();
        assertRefused(checkIn(kim), 401, "SESSION_ENDED");
        assertThat(checkIn(other).text("code")).isNotEqualTo("SESSION_ENDED");
        await().until(() ->
                inbox.textsTo(kim.email(), "Your password has been changed").size() == 1);
    }

    @Test
    void aChangeKillsTheLinkThatSomebodyElseMayHave() {
        var kim = person();
        forgotten(DOMAIN, kim.email());
        var link = onlyLink(kim);
        change(kim, Accounts.PASSWORD, NEW);
        assertRefused(reset(link, "eight slow green turtles"), 422, "RESET_INVALID");
    }

    @Test
    void aWrongOneChangesNothingAndSoonHasToWait() {
        var kim = person();
        for (var i = 0; i < CurrentPasswords.FREE; i++)
            assertRefused(change(kim, "a wrong blue whale " + i, NEW), 422, "PASSWORD_WRONG");
        // also the right one
        var refused = change(kim, Accounts.PASSWORD, NEW);
        assertRefused(refused, 429, "RATE_LIMITED");
        assertThat(refused.header("Retry-After")).isNotBlank();
        assertThat(isPassword(kim, Accounts.PASSWORD)).isTrue();
        // whoever has stolen one session keeps nobody else out
        assertThat(change(ACCOUNTS.again(kim, "EMPLOYEE"), Accounts.PASSWORD, NEW)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void manyAtOnceAreNotMoreGuesses() throws Exception {
        var kim = person();
        var calls = new ArrayList<Callable<Api.Answer>>();
        for (var i = 0; i < 12; i++) calls.add(() -> change(kim, "a wrong blue whale", NEW));
        var looked = Api.inParallel(calls).stream()
                .filter(it -> it.text("code").equals("PASSWORD_WRONG"))
                .count();
        assertThat(looked).isLessThanOrEqualTo(CurrentPasswords.FREE);
    }

    @Test
    void theSameRulesHoldForANewOne() {
        var kim = person();
        assertRefused(change(kim, Accounts.PASSWORD, "short"), 422, "PASSWORD_TOO_SHORT");
        assertRefused(ACME.hr().post("/api/password", body(Accounts.PASSWORD, NEW)), 403, "FORBIDDEN");
        assertThat(SERVICE.api()
                        .anonymous()
                        .post("/api/password", body("x", NEW))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void thePageIsThereAndRunsWhatComesFromHereAlone() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            for (var path : new String[] {"/reset.html", "/reset.js"}) {
                var page = HttpRequest.newBuilder(URI.create(SERVICE.api().base() + path));
                var answer = http.send(page.build(), BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).doesNotContain("<style", "style=", "onclick", "<script>");
            }
        }
    }

    private static Person person() {
        return ACCOUNTS.person("f-" + ++number, "EMPLOYEE");
    }

    private static void leaves(Person person) {
        var yesterday = LocalDate.now(ZoneId.of("Asia/Seoul")).minusDays(1);
        new People(SERVICE, ACME.tenant())
                .happened(new EmployeeTerminated(
                        new EmployeeId(person.employee()), ChangeId.next(), yesterday, TerminationReason.RESIGNED));
    }

    private static Api.Answer forgotten(String domain, String email) {
        return SERVICE.api().anonymous().post("/api/password/forgotten", Map.of("domain", domain, "email", email));
    }

    private static Api.Answer reset(String token, String password) {
        return SERVICE.api().anonymous().post("/api/password/reset", Map.of("token", token, "password", password));
    }

    private static Api.Answer change(Person by, String current, String password) {
        return by.token().post("/api/password", body(current, password));
    }

    private static Map<String, String> body(String current, String password) {
        return Map.of("current", current, "password", password);
    }

    private static Api.Answer checkIn(Person by) {
        return by.token().post("/api/attendance/check-in", Map.of());
    }

    private String onlyLink(Person of) {
        await().until(() -> inbox.textsTo(of.email(), LINK).size() == 1);
        return inbox.activationTokensTo(of.email()).getLast();
    }

    private static long pending() {
        return SERVICE.database()
                .sql("SELECT count(*) FROM forgotten_password")
                .query(Long.class)
                .single();
    }

    private static void earlier(String column, Person of, String interval) {
        SERVICE.database()
                .sql("UPDATE password_reset SET %1$s = %1$s - interval '%2$s' WHERE account_id = ?"
                        .formatted(column, interval))
                .param(of.account())
                .update();
    }

    private static boolean isPassword(Person of, String password) {
        var hash = SERVICE.database()
                .sql("SELECT password_hash FROM credential WHERE account_id = ?")
                .param(of.account())
                .query(String.class)
                .single();
        return SERVICE.bean(PasswordHashes.class).matches(password, hash);
    }

    private static List<String> names(Api.Answer answer) {
        return answer.raw().headers().map().keySet().stream().sorted().toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getHeader("To")[0];
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String domainOf(Company company) {
        return SERVICE.bean(AdminContact.class)
                .of(new TenantId(company.tenant()))
                .domain()
                .value();
    }

    private static void assertRefused(Api.Answer answer, int status, String code) {
        assertThat(answer.text("code")).as(answer.raw().body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }
}
