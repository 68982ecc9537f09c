package io.hrsystem.bench.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import io.hrsystem.query.QueryService;
import io.hrsystem.query.platform.projections.rebuild.Rebuilds;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.springframework.boot.SpringApplication;

/** query-service as it is, and one more door: {@code GET /<processor>} on the port in {@code bench.port} rebuilds it. */
final class RebuildingQueryService {
    static final String PORT = "bench.port";
    static final String READY = "ready to rebuild";

    private RebuildingQueryService() {}

    public static void main(String... arguments) throws IOException {
        var rebuilds = SpringApplication.run(QueryService.class, arguments).getBean(Rebuilds.class);
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.getInteger(PORT));
        var door = HttpServer.create(address, 0);
        door.createContext("/", exchange -> {
            var answer = new byte[0];
            var status = 200;
            try {
                var processor = exchange.getRequestURI().getPath().substring(1);
                answer = Long.toString(rebuilds.run(processor).events()).getBytes(UTF_8);
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
