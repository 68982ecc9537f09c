package io.hrsystem.command.identity.tokens.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.Browser;
import io.hrsystem.command.Company;
import io.hrsystem.command.Person;
import io.hrsystem.command.RunningService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who guesses waits longer and longer; whose account it is does not, from anywhere else or from the own browser. */
class BackOffTest {
    private static final String WRONG = "not the quiet blue whale";
    private static RunningService service;
    private static Company acme;
    private static int address;

    private final String here = "203.0.113." + ++address;
    private final String elsewhere = "198.51.100." + address;

    @BeforeAll
    static void start() {
        service = RunningService.with(List.of("--server.forward-headers-strategy=native"));
        acme = Company.onboard(service);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theSixthWrongPasswordMakesTheNextWait() {
        var kim = Person.of(service, acme);
        var thief = new Browser(service.api()).from(here);
        for (var i = 0; i < 6; i++) assertThat(attempt(thief, kim, WRONG)).isEqualTo(401);
        var held = thief.signIn("/sign-in", kim.domain(), kim.email(), kim.password());
        assertThat(held.statusCode()).as("even the right one").isEqualTo(429);
        assertThat(held.headers().firstValue("Retry-After")).hasValue("1");

        assertThat(attempt(new Browser(service.api()).from(elsewhere), kim, kim.password()))
                .as("elsewhere nothing has happened")
                .isEqualTo(303);
        await().atMost(Duration.ofSeconds(10)).until(() -> attempt(thief, kim, kim.password()) == 303);
        assertThat(attempt(thief, kim, WRONG)).as("and all is forgiven").isEqualTo(401);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(count("identity.SignInsPaused", kim)).isOne());
    }

    @Test
    void thePauseGrowsUpToAQuarterOfAnHour() {
        var backOff = service.bean(BackOff.class);
        var where = new BackOff.Where("acme\nkim", here, false);
        var pauses = IntStream.range(0, 20)
                .mapToObj(_ -> {
                    var turn = backOff.turn(where);
                    // as if it had been waited for
                    service.database()
                            .sql("UPDATE sign_in_attempt SET paused_until = tried_at")
                            .update();
                    return turn.pausedUntil() == null
                            ? 0L
                            : Duration.between(Instant.now(), turn.pausedUntil())
                                    .plusMillis(500)
                                    .toSeconds();
                })
                .toList();
        assertThat(pauses.subList(0, 9)).containsExactly(0L, 0L, 0L, 0L, 0L, 1L, 3L, 7L, 15L);
        assertThat(pauses.getLast()).isEqualTo(900);
    }

    @Test
    void aHundredAtOnceAreAHundred() throws Exception {
        var kim = Person.of(service, acme);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 40)
                    .<Callable<Integer>>mapToObj(_ -> () -> attempt(new Browser(service.api()).from(here), kim, WRONG))
                    .toList();
            var looked = threads.invokeAll(calls).stream()
                    .map(it -> it.resultNow())
                    .filter(it -> it == 401)
                    .count();
            assertThat(looked).isLessThan(12);
        }
    }

    @Test
    void anAccountThatThereIsNotIsHeldBackAlike() {
        var thief = new Browser(service.api()).from(here);
        var domain = Person.domainOf(service, acme.tenant());
        for (var i = 0; i < 6; i++)
            assertThat(thief.signIn("/sign-in", domain, "nobody@company.example", WRONG)
                            .statusCode())
                    .isEqualTo(401);
        assertThat(thief.signIn("/sign-in", domain, "nobody@company.example", WRONG)
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void theOwnBrowserIsNotHeldBackByANeighbour() {
        var kim = Person.of(service, acme);
        var mine = new Browser(service.api()).from(here);
        assertThat(attempt(mine, kim, kim.password())).isEqualTo(303);
        var neighbour = new Browser(service.api()).from(here);
        for (var i = 0; i < 8; i++) attempt(neighbour, kim, WRONG);
        assertThat(attempt(neighbour, kim, kim.password())).isEqualTo(429);
        assertThat(attempt(mine, kim, kim.password())).isEqualTo(303);
    }

    @Test
    void anAddressThatTriesManyAccountsWaitsToo() {
        var backOff = service.bean(BackOff.class);
        for (var i = 0; i < 101; i++) backOff.turn(new BackOff.Where("account " + i, here, false));
        assertThat(backOff.turn(new BackOff.Where("another", here, false)).refusedUntil())
                .isNotNull();
        assertThat(backOff.turn(new BackOff.Where("another", elsewhere, false)).refusedUntil())
                .isNull();
    }

    @Test
    void onlySoManyAreRecordedOfADay() {
        var kim = Person.of(service, acme);
        for (var i = 0; i < 30; i++)
            service.database()
                    .sql("INSERT INTO sign_in_note (tenant_id, account_id, cause, noted_at)"
                            + " VALUES (?, ?, 'WRONG_PASSWORD', now())")
                    .params(acme.tenant(), kim.account())
                    .update();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.database()
                                .sql("SELECT count(*) FROM sign_in_note WHERE account_id = ?")
                                .param(kim.account())
                                .query(Integer.class)
                                .single()
                        == 0);
        assertThat(count("identity.SignInRefused", kim)).isEqualTo(RefusedSignIns.MOST);
    }

    private static int attempt(Browser browser, Person person, String password) {
        return browser.signIn("/sign-in", person.domain(), person.email(), password)
                .statusCode();
    }

    private static int count(String type, Person person) {
        return service.database()
                .sql("SELECT count(*) FROM event WHERE payload_type = ? AND payload ->> 'accountId' = ?")
                .params(type, person.account())
                .query(Integer.class)
                .single();
    }
}
