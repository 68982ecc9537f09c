package io.hrsystem.bench.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import io.hrsystem.query.QueryService;
import io.hrsystem.query.platform.projections.ProjectionGroups;
import io.hrsystem.query.platform.projections.rebuild.Rebuilds;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.springframework.boot.SpringApplication;

/** query-service as it is, and one more door: {@code GET /} on the port in {@code bench.port} rebuilds all it has. */
final class RebuildingQueryService {
    static final String PORT = "bench.port";
    static final String READY = "ready to rebuild";

    private RebuildingQueryService() {}

    public static void main(String... arguments) throws IOException {
        var service = SpringApplication.run(QueryService.class, arguments);
        var rebuilds = service.getBean(Rebuilds.class);
        var groups = service.getBean(ProjectionGroups.class).names();
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.getInteger(PORT));
        var door = HttpServer.create(address, 0);
        door.createContext("/", exchange -> {
            var answer = new byte[0];
            var status = 200;
            try {
                var report = rebuilds.run(groups);
                for (var failure : report.failures().values()) throw failure;
                answer = Long.toString(report.events()).getBytes(UTF_8);
            } catch (RuntimeException e) {
                status = 500;
                answer = e.toString().getBytes(UTF_8);
            }
            exchange.sendResponseHeaders(status, answer.length);
            try (var body = exchange.getResponseBody()) {
                body.write(answer);
            }
        });
        door.start();
        System.out.println(READY);
    }
}
