package io.hrsystem.command.platform.referencerows;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.EventCatalog;
import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.json.EventSerializer;
import io.hrsystem.eventstore.json.ReadTogether;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The events of one company that matter to reference rows, in the order in which they were stored. */
final class CompanyHistory {
    private static final int FETCHED_AT_ONCE = 1_000;
    private static final String WHOLE_FAMILIES = "event WHERE tenant_id = :tenant AND payload_type IN (:types)";

    /** A part of the history: where it is found, and by which types. */
    private record Source(String from, Set<String> types, List<ReferenceRows<?>> targets) {
        String sql(int number) {
            return "SELECT %d AS source, xid, pos, stream_id, sequence, payload_type, payload FROM %s"
                    .formatted(number, from.replace(":types", ":types" + number));
        }
    }

    /** Takes one event. */
    interface Reader {
        void read(DomainEvent event, EventMeta meta, List<ReferenceRows<?>> targets);
    }

    private final NamedParameterJdbcTemplate jdbc;
    private final EventSerializer serializer;
    private final List<Source> sources;

    CompanyHistory(DataSource system, EventSerializer serializer, List<ReferenceRows<?>> all) {
        this.serializer = serializer;
        var template = new JdbcTemplate(system);
        template.setFetchSize(FETCHED_AT_ONCE);
        jdbc = new NamedParameterJdbcTemplate(template);
        var whole = all.stream().filter(it -> it.history() == null).toList();
        var narrowed = all.stream().filter(it -> it.history() != null);
        sources = Stream.concat(Stream.of(source(WHOLE_FAMILIES, whole)), narrowed.map(CompanyHistory::own))
                .toList();
    }

    /** In the running transaction, in which the reader may write. */
    void read(TenantId company, Reader reader) {
        var parameters = new HashMap<String, Object>(Map.of("tenant", company.value()));
        for (var i = 0; i < sources.size(); i++)
            parameters.put("types" + i, sources.get(i).types());
        var page = new Page(company, reader);
        jdbc.query(sql(), parameters, page);
        page.end();
    }

    /** Rows are read in pages, so that the keys of many people are fetched at once. */
    private final class Page implements RowCallbackHandler {
        private final TenantId company;
        private final Reader reader;
        private final List<Stored> rows = new ArrayList<>();
        private ReadTogether together = new ReadTogether();

        private record Stored(String stream, long sequence, String type, byte[] payload, int source) {}

        Page(TenantId company, Reader reader) {
            this.company = company;
            this.reader = reader;
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            var stored = new Stored(
                    row.getString("stream_id"),
                    row.getLong("sequence"),
                    row.getString("payload_type"),
                    row.getBytes("payload"),
                    row.getInt("source"));
            serializer.together(stored.type, stored.payload, 0, stored.payload.length, together);
            rows.add(stored);
            if (rows.size() == FETCHED_AT_ONCE) end();
        }

        void end() {
            for (var row : rows)
                reader.read(
                        event(row),
                        new EventMeta(company, row.sequence),
                        sources.get(row.source).targets());
            rows.clear();
            together = new ReadTogether();
        }

        private DomainEvent event(Stored row) {
            return requireNonNull(serializer.readPayload(
                    company.value(), row.stream, row.type, row.payload, 0, row.payload.length, together));
        }
    }

    private String sql() {
        return IntStream.range(0, sources.size())
                .mapToObj(i -> sources.get(i).sql(i))
                .collect(joining(" UNION ALL ", "", " ORDER BY xid, pos"));
    }

    private static Source own(ReferenceRows<?> rows) {
        return source(rows.history(), List.of(rows));
    }

    private static Source source(@Nullable String from, List<ReferenceRows<?>> targets) {
        var families = targets.stream().map(ReferenceRows::events).collect(toSet());
        var types = EventCatalog.types().entrySet().stream()
                .filter(type -> families.stream().anyMatch(it -> it.isAssignableFrom(type.getValue())))
                .map(Map.Entry::getKey)
                .collect(toSet());
        return new Source(String.valueOf(from), types, targets);
    }
}
