package io.hrsystem.deploy.local;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.springframework.dao.DataAccessException;

/** A company whose time clocks punch while faults happen, and what the oracle finds when they are over. */
final class Trial implements AutoCloseable {
    /** How often each part is killed. */
    static final int KILLS = Integer.getInteger("hr.kills", 30);

    private static final int EMPLOYEES = 8;
    private static final Duration PAUSE = Duration.ofMillis(250L * Math.max(1, KILLS / 30));
    private static int companies;

    private final RunningSystem system;
    private final Company company;
    private final List<String> employees = new ArrayList<>();
    private final List<PunchLoad> loads = new ArrayList<>();
    private final List<FaultTable.Row> rows = new ArrayList<>();

    interface Fault {
        void happen(PunchLoad load) throws Exception;
    }

    Trial(RunningSystem system) throws IOException {
        this.system = system;
        this.company = Company.onboarded(system, "faults-" + ++companies).lookingFarBack(system);
    }

    Company company() {
        return company;
    }

    /** Time clocks of some new employees, which try the nodes in turn. */
    PunchLoad punch(List<Client> nodes) throws IOException {
        return punch(nodes, "KIOSK");
    }

    /** @param source that the time clocks name */
    PunchLoad punch(List<Client> nodes, String source) throws IOException {
        var first = employees.size();
        for (var number = first + 1; number <= first + EMPLOYEES; number++)
            employees.add(company.hire(Integer.toString(number)).employeeId());
        var load = new PunchLoad(nodes, employees.subList(first, first + EMPLOYEES), PAUSE, source);
        loads.add(load);
        return load;
    }

    /** Against the node that the launcher keeps. */
    Trial punching() throws IOException {
        punch(List.of(company.clock()));
        return this;
    }

    List<String> employees() {
        return employees;
    }

    /** Lets it happen so many times, each in the middle of punches that are accepted before and after it. */
    void suffer(String fault, int times, Fault happens) throws Exception {
        var load = loads.getFirst();
        var before = acknowledged();
        load.longestOutage();
        for (var time = 0; time < times; time++) {
            load.awaitProgress();
            rest(Duration.ofMillis(ThreadLocalRandom.current().nextLong(1_500)));
            happens.happen(load);
        }
        load.awaitProgress();
        rows.add(new FaultTable.Row(fault, times, (acknowledged() - before) * 2, load.longestOutage()));
    }

    /** Ends the punches; nothing acknowledged is lost or there twice, and the read models are as a rebuild makes them. */
    void end() throws Exception {
        for (var load : loads) load.stop();
        var days = loads.stream().flatMap(it -> it.acknowledged().stream()).collect(toSet());
        new Oracle(system, company, employees).check(days);
        var live = new Store(system).readModels();
        var rebuilt = Nodes.door(system, "query-service", "--rebuild", "all");
        assertThat(rebuilt.exit()).as(rebuilt.text()).isZero();
        assertThat(new Store(system).readModels()).isEqualTo(live);
        for (var row : rows) FaultTable.add(row);
    }

    /** Returns when the read model knows everything that has been acknowledged by now. */
    void awaitSeen() {
        var known = acknowledged();
        await().atMost(Duration.ofMinutes(2))
                // the read database may be the one that is coming back
                .ignoreExceptionsInstanceOf(DataAccessException.class)
                .untilAsserted(() -> assertThat(new Store(system).wholeDays(company.tenant()))
                        .isGreaterThanOrEqualTo(known));
    }

    /** What is parked is tried again, once. */
    void retryParked(String group) throws Exception {
        var retried = Nodes.door(system, "query-service", "--retry-parked", group);
        assertThat(retried.exit()).as(retried.text()).isZero();
    }

    static void rest(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    private int acknowledged() {
        return loads.stream().mapToInt(it -> it.acknowledged().size()).sum();
    }

    @Override
    public void close() {
        loads.forEach(PunchLoad::close);
    }
}
