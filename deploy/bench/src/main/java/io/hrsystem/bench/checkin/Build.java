package io.hrsystem.bench.checkin;

import io.hrsystem.bench.harness.ClosedLoop;
import io.hrsystem.bench.harness.Cpu;
import io.hrsystem.bench.harness.OpenLoop;
import io.hrsystem.bench.harness.Scale;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.service.Child;
import io.hrsystem.bench.service.Companies;
import io.hrsystem.bench.service.Connection;
import io.hrsystem.bench.service.RoundTrips;
import io.hrsystem.bench.service.Services;
import io.hrsystem.bench.service.Turns;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** command-service of one build with its databases, and the companies that check in with it. */
final class Build implements AutoCloseable {
    private static final int COUNTED = 50;

    private final Server server;
    private final Services services;
    private final double roundTrips;
    private final double roundTripsOfNights;
    private final Turns turns;
    private final Turns nights;
    private final Ledger ledger;
    private final Child service;

    /**
     * Sets its companies up, which takes some seconds.
     *
     * @param services closed with this
     */
    Build(Server server, Services services, Scale scale) throws IOException, InterruptedException {
        this.server = server;
        this.services = services;
        ledger = Ledger.of(services.commandDatabase());
        try (var proxy = new RoundTrips(server.port());
                var _ = services.startCommandService(proxy.port());
                var connection = new Connection(services.commandPort())) {
            turns = new Turns(Companies.setUp(services, scale.atLeast(2, 20), scale.atLeast(40, 1_000)));
            nights = new Turns(Companies.onNights(services, scale.atLeast(40, 1_000)));
            roundTrips = counted(proxy, () -> turns.checkIn(connection));
            roundTripsOfNights = counted(proxy, () -> nights.workNight(connection));
        }
        service = services.startCommandService();
    }

    Turns turns() {
        return turns;
    }

    Ledger ledger() {
        return ledger;
    }

    private interface Operation {
        void run() throws IOException;
    }

    private static double counted(RoundTrips proxy, Operation operation) throws IOException {
        operation.run();
        var before = proxy.count();
        for (var i = 0; i < COUNTED; i++) operation.run();
        return (proxy.count() - before) / (double) COUNTED;
    }

    /** Of each check-in, as it was counted by a proxy. */
    double roundTrips() {
        return roundTrips;
    }

    /** Of a check-in and its check-out. */
    double roundTripsOfNights() {
        return roundTripsOfNights;
    }

    ClosedLoop closedLoop(String name, List<Build> others) {
        return new ClosedLoop(name, overHttp(), server, cpu(others));
    }

    /** Check-in and check-out of shifts that begin before midnight. */
    ClosedLoop nights(String name, List<Build> others) {
        return new ClosedLoop(name, new NightShifts(nights, ledger, services.commandPort()), server, cpu(others));
    }

    OpenLoop openLoop(String name, List<Build> others) {
        return new OpenLoop(name, overHttp(), Server.CONNECTIONS, server, cpu(others));
    }

    private CheckInOverHttp overHttp() {
        return new CheckInOverHttp(turns, ledger, services.commandPort());
    }

    private Cpu cpu(List<Build> others) {
        var idle = others.stream().map(it -> it.service.process());
        return new Cpu(
                server.processes(),
                List.of(service.process()),
                Stream.concat(idle, Stream.of(ProcessHandle.current())).toList());
    }

    @Override
    public void close() throws InterruptedException {
        services.close();
    }
}
