package io.hrsystem.query.batch;

import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.batch.BatchRun.Failure;
import io.hrsystem.query.platform.database.Reads;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
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
        return runs.find(id).orElse(null);
    }

    @SchemaMapping
    List<Failure> failures(BatchRun run) {
        return run.failed() == 0 ? List.of() : runs.failures(run.id(), MOST_FAILURES);
    }

    @SchemaMapping(typeName = "BatchFailure", field = "class")
    String failureClass(Failure failure) {
        return failure.failureClass();
    }

    @SchemaMapping
    @Nullable
    BatchRun forceOf(BatchRun run) {
        var before = run.forced();
        return before == null ? null : runs.find(before).orElse(null);
    }
}
