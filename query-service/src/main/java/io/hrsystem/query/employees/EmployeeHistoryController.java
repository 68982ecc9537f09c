package io.hrsystem.query.employees;

import static java.util.stream.Collectors.toMap;

import graphql.GraphQLContext;
import graphql.relay.Connection;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.Malformed;
import io.hrsystem.query.platform.graphql.api.Paging;
import io.hrsystem.query.platform.history.History;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What was changed of an employment, when and by whom. Few things ever are: pages are cut from the whole of it. */
@Controller
class EmployeeHistoryController {
    private final Reads reads;
    private final EmployeeRecordRepository records;

    EmployeeHistoryController(Reads reads, EmployeeRecordRepository records, BatchLoaderRegistry loaders) {
        this.reads = reads;
        this.records = records;
        loaders.forTypePair(String.class, History.class).registerMappedBatchLoader((ids, loading) -> {
            var context = (GraphQLContext) Objects.requireNonNull(loading.getContext());
            Caller caller = context.get("caller");
            return Mono.fromSupplier(() -> histories(ids, caller));
        });
    }

    private Map<String, History> histories(Collection<String> ids, Caller caller) {
        return reads.by(caller, () -> records.findAll(caller.tenant().value(), ids)).stream()
                .collect(toMap(EmployeeRecord::employeeId, EmployeeRecord::history));
    }

    /** As known at the moment of the employee. */
    @SchemaMapping(typeName = "Employee", field = "history")
    @Needs(Permission.READ_EMPLOYEE_DETAILS)
    CompletableFuture<Connection<EmployeeChange>> history(
            EmployeeOn employee,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            DataLoader<String, History> histories) {
        if (!employee.whole()) throw Refusal.of(RefusalCode.FORBIDDEN);
        var paging = Paging.of(first, after, 3);
        var last = last(paging);
        return histories
                .load(employee.id())
                .thenApply(it -> page(
                        paging, last, EmployeeChange.of(it, employee.moment().knownAt())));
    }

    private static Connection<EmployeeChange> page(Paging paging, @Nullable Place last, List<EmployeeChange> changes) {
        var rest = changes.stream()
                .filter(it -> last == null || last.isBefore(it))
                .limit(paging.limit())
                .toList();
        return paging.page(
                rest, it -> List.of(it.effectiveOn().toString(), it.recordedAt().toString(), it.id()));
    }

    /** Where the page before has ended. */
    private record Place(LocalDate effectiveOn, Instant recordedAt, String id) {
        boolean isBefore(EmployeeChange change) {
            var byDay = change.effectiveOn().compareTo(effectiveOn);
            var byTime = change.recordedAt().compareTo(recordedAt);
            return byDay != 0
                    ? byDay < 0
                    : byTime != 0 ? byTime < 0 : change.id().compareTo(id) < 0;
        }
    }

    private static @Nullable Place last(Paging paging) {
        if (paging.after().isEmpty()) return null;
        try {
            return new Place(
                    LocalDate.parse(paging.after(0, "")), Instant.parse(paging.after(1, "")), paging.after(2, ""));
        } catch (DateTimeException e) {
            throw new Malformed("after", "is no cursor of this list");
        }
    }
}
