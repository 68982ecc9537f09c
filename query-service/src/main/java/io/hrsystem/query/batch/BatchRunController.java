package io.hrsystem.query.batch;

import static java.util.stream.Collectors.groupingBy;

import graphql.relay.Connection;
import io.hrsystem.contract.bounds.Times;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.batch.BatchRun.Failure;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.Paging;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** It tells what is so at the moment: runs are read where they are run. */
@Controller
class BatchRunController {
    private static final int MOST_FAILURES = 1_000;

    private final Reads reads;
    private final BatchRunRepository runs;

    BatchRunController(Reads reads, BatchRunRepository runs) {
        this.reads = reads;
        this.runs = runs;
    }

    @QueryMapping
    @Needs(Permission.RUN_BATCHES)
    @Nullable
    BatchRun batchRun(@Argument String id, @ContextValue Caller caller) {
        reads.admit(caller);
        return runs.find(List.of(id)).stream().findFirst().orElse(null);
    }

    /** The newest first. */
    @QueryMapping
    @Needs(Permission.RUN_BATCHES)
    Connection<BatchRun> batchRuns(
            @Argument @Nullable String jobName,
            @Argument @Nullable LocalDate from,
            @Argument @Nullable LocalDate to,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        var paging = Paging.of(first, after, Place.PARTS);
        var before = Place.before(paging, to);
        reads.admit(caller);
        var rows = runs.page(jobName, from == null ? Times.EARLIEST : from, before, paging.limit());
        return paging.page(rows, it -> Place.of(it).cursor());
    }

    @BatchMapping
    List<List<Failure>> failures(List<BatchRun> owners) {
        var failed =
                owners.stream().filter(it -> it.failed() > 0).map(BatchRun::id).toList();
        var found = runs.failures(failed, MOST_FAILURES).stream().collect(groupingBy(Failure::run));
        return owners.stream().map(it -> found.getOrDefault(it.id(), List.of())).toList();
    }

    @SchemaMapping(typeName = "BatchFailure", field = "class")
    String failureClass(Failure failure) {
        return failure.failureClass();
    }

    /** One that repeats none is not among them. */
    @BatchMapping
    Map<BatchRun, BatchRun> forceOf(List<BatchRun> owners) {
        var repeated = new HashMap<String, BatchRun>();
        for (var it : runs.find(
                owners.stream().map(BatchRun::forced).filter(id -> id != null).toList())) repeated.put(it.id(), it);
        var matched = new HashMap<BatchRun, BatchRun>();
        for (var owner : owners) {
            var before = repeated.get(owner.forced());
            if (before != null) matched.put(owner, before);
        }
        return matched;
    }
}
