package io.hrsystem.bench.hire;

import io.hrsystem.bench.harness.ClosedLoop;
import io.hrsystem.bench.harness.Contender;
import io.hrsystem.bench.harness.Cpu;
import io.hrsystem.bench.harness.Figure;
import io.hrsystem.bench.harness.Scale;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.service.Child;
import io.hrsystem.bench.service.Companies;
import io.hrsystem.bench.service.Services;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Both services of one build with their databases, and the companies that hire. */
final class HiringBuild implements AutoCloseable {
    private final Server server;
    private final Services services;
    private final Child service;
    private final HireOverHttp hiring;

    HiringBuild(Server server, Services services, Scale scale) throws IOException, InterruptedException {
        this.server = server;
        this.services = services;
        service = services.startCommandService();
        var companies = scale.atLeast(2, 20);
        hiring = new HireOverHttp(Companies.setUp(services, companies, companies), services);
    }

    ClosedLoop hires(String name, List<HiringBuild> others) {
        var idle = others.stream().map(it -> it.service.process());
        var cpu = new Cpu(
                server.processes(),
                List.of(service.process()),
                Stream.concat(idle, Stream.of(ProcessHandle.current())).toList());
        return new ClosedLoop(name, hiring, server, cpu);
    }

    /** All people's read model from all events, by the process that operators start; its start is not counted. */
    Contender rebuild(String name) {
        return new Contender() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Map<Figure, Double> measure(int load, Duration duration) throws Exception {
                return Map.of(Figure.RATE, services.rebuild("employees"));
            }
        };
    }

    @Override
    public void close() throws InterruptedException {
        services.close();
    }
}
