package io.hrsystem.bench.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.operations.ReplayId;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.query.QueryService;
import io.hrsystem.query.platform.projections.ProjectionGroups;
import io.hrsystem.query.platform.projections.rebuild.CompanyRebuilds;
import io.hrsystem.query.platform.projections.rebuild.Progress;
import io.hrsystem.query.platform.projections.rebuild.Rebuilds;
import io.hrsystem.query.platform.views.Views;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.springframework.boot.SpringApplication;

/** query-service as it is, and one more door: on the port in {@code bench.port} {@code GET /} rebuilds all it has. */
final class RebuildingQueryService {
    static final String PORT = "bench.port";
    static final String READY = "ready to rebuild";

    /** Before the company's id: its read models are rebuilt. */
    static final String COMPANY = "/company/";

    /** Before the company's id: its read models are built as they are, and taken away again. */
    static final String VIEW = "/view/";

    private RebuildingQueryService() {}

    private interface Work {
        /** Returns how many events it was made of. */
        long run();
    }

    /** Counts. */
    private static final class Told implements Progress {
        private long events;

        @Override
        public void total(long all) {}

        @Override
        public void done(long more) {
            events += more;
        }
    }

    public static void main(String... arguments) throws IOException {
        var service = SpringApplication.run(QueryService.class, arguments);
        var rebuilds = service.getBean(Rebuilds.class);
        var companies = service.getBean(CompanyRebuilds.class);
        var views = service.getBean(Views.class);
        var events = service.getBean(EventReader.class);
        var groups = service.getBean(ProjectionGroups.class).names();
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.getInteger(PORT));
        var door = HttpServer.create(address, 0);
        door.createContext("/", exchange -> answer(exchange, () -> eventsOf(rebuilds.run(groups))));
        door.createContext(
                COMPANY,
                exchange -> answer(
                        exchange, () -> eventsOf(companies.run(groups, tenant(exchange, COMPANY), Progress.NONE))));
        door.createContext(
                VIEW,
                exchange -> answer(exchange, () -> {
                    var id = ReplayId.next();
                    var company = tenant(exchange, VIEW);
                    var told = new Told();
                    views.build(id, company, "bench", events.head(), groups, told);
                    views.remove(id);
                    return told.events;
                }));
        door.start();
        System.out.println(READY);
    }

    private static long eventsOf(Rebuilds.Report report) {
        for (var failure : report.failures().values()) throw failure;
        return report.events();
    }

    private static TenantId tenant(HttpExchange exchange, String path) {
        return new TenantId(exchange.getRequestURI().getPath().substring(path.length()));
    }

    private static void answer(HttpExchange exchange, Work work) throws IOException {
        var status = 200;
        byte[] answer;
        try {
            answer = Long.toString(work.run()).getBytes(UTF_8);
        } catch (RuntimeException e) {
            status = 500;
            answer = e.toString().getBytes(UTF_8);
        }
        exchange.sendResponseHeaders(status, answer.length);
        try (var body = exchange.getResponseBody()) {
            body.write(answer);
        }
    }
}
