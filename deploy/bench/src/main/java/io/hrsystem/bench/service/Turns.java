package io.hrsystem.bench.service;

import io.hrsystem.bench.service.Companies.Person;
import io.hrsystem.contract.tenants.TenantSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Who checks in next: everybody in turn, each time on the next day, whoever does it. So no two check-ins meet on a
 * stream, and an open session is always of an earlier date.
 */
public final class Turns {
    /** As many as a company may let its clocks look back. */
    static final int DAYS = TenantSettings.MOST_DAYS_BACK;

    private static final LocalDate FIRST = LocalDate.now(ZoneOffset.UTC).minusDays(DAYS - 2);
    /** Nine o'clock in Seoul. */
    private static final LocalTime START = LocalTime.MIDNIGHT;

    private static final Duration TEN_IN_THE_EVENING = Duration.ofHours(13);
    private static final Duration AFTER_THE_NIGHT = Duration.ofHours(22).plusMinutes(5);

    private final Companies companies;
    private final AtomicInteger next = new AtomicInteger();
    private int absent = -1;

    /** A check-in at the start of the shift. */
    public record Turn(int number, Person person, LocalDate date, Instant at) {
        public String key() {
            return "check-in-" + number;
        }
    }

    public Turns(Companies companies) {
        this.companies = companies;
    }

    /** Nobody of this company, from now on. */
    public Turns without(int company) {
        absent = company;
        return this;
    }

    public Turn next() {
        var number = next.getAndIncrement();
        while (companies.companyOf(number) == absent) number = next.getAndIncrement();
        var date = FIRST.plusDays(number / companies.size());
        return new Turn(
                number, companies.person(number), date, date.atTime(START).toInstant(ZoneOffset.UTC));
    }

    /** Renews tokens that would not last; before a burst. */
    public void signIn() throws IOException, InterruptedException {
        companies.signIn();
    }

    /** The next one, as a time clock does it. */
    public void checkIn(Connection connection) throws IOException {
        var turn = next();
        punch(connection, turn, "check-in", turn.key(), turn.at());
    }

    /** The next one works a night: in at ten in the evening, out at five past seven the next morning. */
    public void workNight(Connection connection) throws IOException {
        var turn = next();
        punch(connection, turn, "check-in", turn.key(), turn.at().plus(TEN_IN_THE_EVENING));
        punch(connection, turn, "check-out", turn.key() + "-out", turn.at().plus(AFTER_THE_NIGHT));
    }

    private void punch(Connection connection, Turn turn, String kind, String key, Instant at) throws IOException {
        connection.post(
                "/api/attendance/" + kind,
                companies.token(turn.number()),
                key,
                "{\"employeeId\":\"%s\",\"at\":\"%s\"}".formatted(turn.person().id(), at));
    }
}
