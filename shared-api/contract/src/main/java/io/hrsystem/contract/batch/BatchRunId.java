package io.hrsystem.contract.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run of a nightly job. */
public record BatchRunId(@JsonValue String value) {
    @JsonCreator
    public BatchRunId {}

    /** @throws io.hrsystem.contract.bounds.OutOfBounds if it is no UUID */
    public static BatchRunId of(String entered) {
        return new BatchRunId(Ids.of(entered));
    }

    /**
     * The same for the same: whoever starts a run that there is means that one.
     *
     * @param company null for all of them
     * @param number from 1, one more each time that everything is done again
     */
    public static BatchRunId of(String job, LocalDate businessDate, @Nullable TenantId company, int number) {
        var name = "batch-run %s %s %s %d".formatted(job, businessDate, company == null ? "all" : company, number);
        return new BatchRunId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
