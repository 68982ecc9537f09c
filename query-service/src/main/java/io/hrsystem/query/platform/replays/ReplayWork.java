package io.hrsystem.query.platform.replays;

import io.hrsystem.contract.operations.ReplayId;
import io.hrsystem.platform.logging.Reason;
import io.hrsystem.query.platform.projections.rebuild.CompanyRebuilds;
import io.hrsystem.query.platform.projections.rebuild.Rebuilds;
import io.hrsystem.query.platform.views.Views;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Replays: of all companies, of one, and views of one. */
@Component
record ReplayWork(
        ReplayTable replays, Rebuilds rebuilds, CompanyRebuilds companyRebuilds, Views views, RunSettings settings)
        implements AdminWork {
    @Override
    public int atOnce() {
        return settings.atOnce();
    }

    @Override
    public Optional<String> next() {
        return replays.next();
    }

    @Override
    public Throttle throttle(String id) {
        return replays.throttle(id);
    }

    @Override
    public Order order(String id) {
        return replays.order(id);
    }

    @Override
    public Outcome run(String id, Watch watch) {
        var asked = replays.find(id).orElseThrow(() -> new CancellationException("nobody wants it any more"));
        return switch (asked.kind()) {
            case REBUILD -> rebuild(asked, watch);
            case VIEW -> view(asked, watch);
        };
    }

    private Outcome rebuild(AskedReplay asked, Watch watch) {
        var company = asked.company();
        var report = company == null
                ? rebuilds.run(asked.projections(), watch)
                : companyRebuilds.run(asked.projections(), company, watch);
        if (report.failures().isEmpty()) return Outcome.DONE;
        return Outcome.failed(report.failures().entrySet().stream()
                .sorted(Entry.comparingByKey())
                .map(it -> it.getKey() + ": " + Reason.withPlace(it.getValue()))
                .collect(Collectors.joining("; ")));
    }

    private Outcome view(AskedReplay asked, Watch watch) {
        views.build(
                new ReplayId(asked.id()),
                Objects.requireNonNull(asked.company()),
                asked.requestedBy(),
                asked.upTo(),
                asked.projections(),
                watch);
        return Outcome.DONE;
    }

    /** A view that was given up while it was built has left something too. */
    @Override
    public void tidy() {
        for (var view : replays.viewsToRemove()) {
            views.remove(new ReplayId(view));
            replays.removed(view);
        }
        replays.endAbandoned();
    }
}
