package io.hrsystem.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What really lies in the event store. */
record Store(RunningSystem system) {
    /** The types of the events of every working day, in their order. */
    Map<String, String> attendance(String tenant) throws IOException {
        return superuser()
                .sql("""
                    SELECT stream_id, string_agg(payload_type, ' ' ORDER BY sequence) AS types
                    FROM event WHERE tenant_id = :tenant AND stream_id LIKE 'attendance:%' GROUP BY stream_id\
                    """)
                .param("tenant", tenant)
                .query((row, _) -> Map.entry(row.getString("stream_id"), row.getString("types")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private JdbcClient superuser() throws IOException {
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:%d/hr_command"
                .formatted(system.ports().commandDatabase()));
        source.setUser("postgres");
        source.setPassword(Files.readString(system.data().resolve("postgres/command/superuser-password"))
                .strip());
        return JdbcClient.create(source);
    }
}
