package io.hrsystem.query.batch;

import io.hrsystem.contract.bounds.Times;
import io.hrsystem.query.platform.graphql.api.Malformed;
import io.hrsystem.query.platform.graphql.api.Paging;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in the list of runs, the newest first: what comes after it is older. */
record Place(LocalDate businessDate, Instant startedAt, String id) {
    static final int PARTS = 3;

    private static final Instant LATEST = Times.LATEST.atStartOfDay().toInstant(ZoneOffset.UTC);
    /** Behind every id. */
    private static final String LAST = "~";

    static Place of(BatchRun run) {
        return new Place(run.businessDate(), run.startedAt(), run.id());
    }

    /**
     * Where a page begins.
     *
     * @param to the last date that is asked for
     * @throws Malformed if the cursor is none of this list
     */
    static Place before(Paging paging, @Nullable LocalDate to) {
        var last = to == null ? Times.LATEST : to;
        if (paging.after().isEmpty()) return new Place(last, LATEST, LAST);
        try {
            var date = LocalDate.parse(paging.after(0, ""));
            var place = new Place(date, Instant.parse(paging.after(1, "")), paging.after(2, LAST));
            if (!date.isAfter(Times.LATEST) && !place.startedAt.isAfter(LATEST))
                return date.isAfter(last) ? new Place(last, LATEST, LAST) : place;
        } catch (DateTimeException e) {
            throw new Malformed("after", "is no cursor of this list");
        }
        throw new Malformed("after", "is no cursor of this list");
    }

    List<String> cursor() {
        return List.of(businessDate.toString(), startedAt.toString(), id);
    }
}
