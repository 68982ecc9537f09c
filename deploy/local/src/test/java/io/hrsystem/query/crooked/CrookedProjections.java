package io.hrsystem.query.crooked;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.AttendanceEvent;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedOut;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionApproved;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionRejected;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionRequested;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosed;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosingDeferred;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosingSkipped;
import io.hrsystem.contract.tenants.TenantEvent;
import io.hrsystem.contract.tenants.TenantEvent.OnboardingStepCompleted;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Declarations with one fault each, beside one without. */
public final class CrookedProjections {
    record DayRow(Key key, int events) implements Row<DayRow> {
        record Key(TenantId tenantId) implements RowKey<DayRow> {}

        static DayRow first(EventMeta meta) {
            return new DayRow(new Key(meta.tenant()), 1);
        }
    }

    static final class Neighbour {
        static DayRow first(EventMeta meta) {
            return DayRow.first(meta);
        }
    }

    private CrookedProjections() {}

    public static List<Class<?>> straight() {
        return List.of(Straight.class, TakesAll.class);
    }

    public static Stream<Class<?>> crooked() {
        return Stream.of(
                HasDefault.class,
                NamesAllAndHasDefault.class,
                AsksOneByOne.class,
                TakesAllAndLooks.class,
                Remembers.class,
                HasMoreDoors.class,
                Looks.class,
                Inherits.class,
                NotFound.class,
                Open.class);
    }

    @Component
    static final class Straight extends Projection<AttendanceEvent, DayRow> {
        Straight() {
            super("days", AttendanceEvent.class, DayRow.class);
        }

        @Override
        public void apply(AttendanceEvent event, EventMeta meta, Changes<DayRow> rows) {
            var key = new DayRow.Key(meta.tenant());
            switch (event) {
                case CheckedIn _ when meta.isFirst() -> rows.put(new DayRow(key, 1));
                case CheckedIn _ -> rows.change(key, it -> new DayRow(key, it.events() + 1));
                case CheckedOut out -> rows.put(new DayRow(key, out.gapMinutes()));
                case CorrectionRequested _, CorrectionApproved _, CorrectionRejected _ -> {}
                case DayClosed _, DayClosingDeferred _, DayClosingSkipped _ -> {}
            }
        }
    }

    @Component
    static final class TakesAll extends Projection<DomainEvent, DayRow> {
        TakesAll() {
            super("days", DomainEvent.class, DayRow.class);
        }

        @Override
        public void apply(DomainEvent event, EventMeta meta, Changes<DayRow> rows) {
            rows.put(DayRow.first(meta));
        }
    }

    @Component
    static final class HasDefault extends Projection<TenantEvent, DayRow> {
        HasDefault() {
            super("days", TenantEvent.class, DayRow.class);
        }

        @Override
        public void apply(TenantEvent event, EventMeta meta, Changes<DayRow> rows) {
            switch (event) {
                case OnboardingStepCompleted(var tenant, var step) ->
                    rows.put(new DayRow(new DayRow.Key(tenant), step.ordinal()));
                default -> {}
            }
        }
    }

    @Component
    static final class NamesAllAndHasDefault extends Projection<AttendanceEvent, DayRow> {
        NamesAllAndHasDefault() {
            super("days", AttendanceEvent.class, DayRow.class);
        }

        @Override
        public void apply(AttendanceEvent event, EventMeta meta, Changes<DayRow> rows) {
            switch (event) {
                case CheckedIn _ when meta.isFirst() -> rows.put(DayRow.first(meta));
                case CheckedOut _ -> rows.remove(new DayRow.Key(meta.tenant()));
                default -> {}
            }
        }
    }

    @Component
    static final class AsksOneByOne extends Projection<AttendanceEvent, DayRow> {
        AsksOneByOne() {
            super("days", AttendanceEvent.class, DayRow.class);
        }

        @Override
        public void apply(AttendanceEvent event, EventMeta meta, Changes<DayRow> rows) {
            if (event instanceof CheckedIn) rows.put(DayRow.first(meta));
        }
    }

    @Component
    static final class TakesAllAndLooks extends Projection<DomainEvent, DayRow> {
        TakesAllAndLooks() {
            super("days", DomainEvent.class, DayRow.class);
        }

        @Override
        public void apply(DomainEvent event, EventMeta meta, Changes<DayRow> rows) {
            if (event instanceof CheckedIn) rows.put(DayRow.first(meta));
        }
    }

    @Component
    static final class Remembers extends Projection<AttendanceEvent, DayRow> {
        private int events;

        Remembers() {
            super("days", AttendanceEvent.class, DayRow.class);
        }

        @Override
        public void apply(AttendanceEvent event, EventMeta meta, Changes<DayRow> rows) {
            switch (event) {
                case CheckedIn _, CheckedOut _, CorrectionRequested _, CorrectionApproved _, CorrectionRejected _ ->
                    rows.put(new DayRow(new DayRow.Key(meta.tenant()), ++events));
                case DayClosed _, DayClosingDeferred _, DayClosingSkipped _ -> {}
            }
        }
    }

    @Component
    static final class HasMoreDoors extends Projection<AttendanceEvent, DayRow> {
        HasMoreDoors() {
            super("days", AttendanceEvent.class, DayRow.class);
        }

        @Override
        public void apply(AttendanceEvent event, EventMeta meta, Changes<DayRow> rows) {
            switch (event) {
                case CheckedIn _, CheckedOut _, CorrectionRequested _, CorrectionApproved _, CorrectionRejected _ ->
                    rows.put(first(meta));
                case DayClosed _, DayClosingDeferred _, DayClosingSkipped _ -> {}
            }
        }

        DayRow first(EventMeta meta) {
            return DayRow.first(meta);
        }
    }

    @Component
    static final class Looks extends Projection<AttendanceEvent, DayRow> {
        Looks() {
            super("days", AttendanceEvent.class, DayRow.class);
        }

        @Override
        public void apply(AttendanceEvent event, EventMeta meta, Changes<DayRow> rows) {
            switch (event) {
                case CheckedIn _, CheckedOut _, CorrectionRequested _, CorrectionApproved _, CorrectionRejected _ ->
                    rows.put(Neighbour.first(meta));
                case DayClosed _, DayClosingDeferred _, DayClosingSkipped _ -> {}
            }
        }
    }

    abstract static class Parent extends Projection<AttendanceEvent, DayRow> {
        Parent() {
            super("days", AttendanceEvent.class, DayRow.class);
        }
    }

    @Component
    static final class Inherits extends Parent {
        @Override
        public void apply(AttendanceEvent event, EventMeta meta, Changes<DayRow> rows) {
            switch (event) {
                case CheckedIn _, CheckedOut _, CorrectionRequested _, CorrectionApproved _, CorrectionRejected _ ->
                    rows.put(DayRow.first(meta));
                case DayClosed _, DayClosingDeferred _, DayClosingSkipped _ -> {}
            }
        }
    }

    static final class NotFound extends Projection<AttendanceEvent, DayRow> {
        NotFound() {
            super("days", AttendanceEvent.class, DayRow.class);
        }

        @Override
        public void apply(AttendanceEvent event, EventMeta meta, Changes<DayRow> rows) {
            switch (event) {
                case CheckedIn _, CheckedOut _, CorrectionRequested _, CorrectionApproved _, CorrectionRejected _ ->
                    rows.put(DayRow.first(meta));
                case DayClosed _, DayClosingDeferred _, DayClosingSkipped _ -> {}
            }
        }
    }

    @Component
    public static final class Open extends Projection<AttendanceEvent, DayRow> {
        Open() {
            super("days", AttendanceEvent.class, DayRow.class);
        }

        @Override
        public void apply(AttendanceEvent event, EventMeta meta, Changes<DayRow> rows) {
            switch (event) {
                case CheckedIn _, CheckedOut _, CorrectionRequested _, CorrectionApproved _, CorrectionRejected _ ->
                    rows.put(DayRow.first(meta));
                case DayClosed _, DayClosingDeferred _, DayClosingSkipped _ -> {}
            }
        }
    }
}
