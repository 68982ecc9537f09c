package io.hrsystem.query.platform.projections.rebuild;

import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.eventstore.bulk.EventReader.Range;
import io.hrsystem.eventstore.bulk.StoredEvent;
import io.hrsystem.query.platform.projections.StoredEnvelope;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads and decodes in parallel, and still hands events over in order: many short ranges, each with a queue. Readers are
 * only a few ranges ahead, so memory does not depend on how many events there are.
 */
final class OrderedReader {
    private static final int READERS = 2;
    private static final int PAGE = 1_000;
    private static final int PAGES_AHEAD = 16;
    private static final int BYTES_OF_A_PAGE = 1 << 20;
    private static final long EVENTS_PER_RANGE = PAGE * PAGES_AHEAD / 2;

    private final EventReader events;
    private final EventReader.Wanted wanted;

    OrderedReader(EventReader events, EventReader.Wanted wanted) {
        this.events = events;
        this.wanted = wanted;
    }

    /**
     * Returns how many of the wanted events there were. What the consumer throws ends the reading.
     *
     * @param afterPart told after each part of the log, whether or not there was a wanted event in it
     */
    long read(Range range, Consumer<StoredEnvelope> consumer, Runnable afterPart) throws InterruptedException {
        var parts = split(range).stream().map(Part::new).toList();
        var readers = Executors.newFixedThreadPool(
                READERS, Thread.ofPlatform().daemon().name("rebuild-", 1).factory());
        try {
            var count = 0L;
            var begun = 0;
            for (var number = 0; number < parts.size(); number++) {
                for (; begun < Math.min(parts.size(), number + 1 + READERS); begun++) {
                    var ahead = parts.get(begun);
                    readers.submit(() -> fill(ahead, readers));
                }
                var part = parts.get(number);
                for (var page = part.next(); page != null; page = part.next()) {
                    page.forEach(consumer);
                    count += page.size();
                }
                afterPart.run();
            }
            return count;
        } finally {
            readers.shutdownNow();
        }
    }

    private static List<Range> split(Range range) {
        var span = range.until().xid() - range.after().xid();
        var wanted = (range.until().pos() - range.after().pos()) / EVENTS_PER_RANGE;
        return range.split((int) Math.clamp(wanted, 1, Math.max(1, Math.min(span, 100_000))));
    }

    private void fill(Part part, ExecutorService readers) {
        Throwable failure = null;
        try {
            var pages = new Pages(part);
            events.read(part.range.after(), part.range.until(), wanted, pages::add);
            pages.end();
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        if (!readers.isShutdown()) part.end(failure);
    }

    /** Cuts what is read into pages, by their number of events and by their bytes. */
    private static final class Pages {
        private final Part part;
        private final List<StoredEnvelope> page = new ArrayList<>(PAGE);
        private int bytes;

        Pages(Part part) {
            this.part = part;
        }

        void add(StoredEvent event) {
            page.add(new StoredEnvelope(event));
            bytes += event.bytes();
            if (page.size() == PAGE || bytes >= BYTES_OF_A_PAGE) end();
        }

        void end() {
            part.put(List.copyOf(page));
            page.clear();
            bytes = 0;
        }
    }

    /** One range: its reader waits while its consumer is behind, and the other way round. */
    private static final class Part {
        private final Range range;
        private final BlockingQueue<Page> pages = new ArrayBlockingQueue<>(PAGES_AHEAD);

        private record Page(
                @Nullable List<StoredEnvelope> events,
                @Nullable Throwable failure) {}

        Part(Range range) {
            this.range = range;
        }

        void put(List<StoredEnvelope> events) {
            offer(new Page(events, null));
        }

        void end(@Nullable Throwable failure) {
            offer(new Page(null, failure));
        }

        /** Null at the end. */
        @Nullable
        List<StoredEnvelope> next() throws InterruptedException {
            var page = pages.take();
            if (page.failure != null) throw new IllegalStateException("Events cannot be read", page.failure);
            return page.events;
        }

        private void offer(Page page) {
            try {
                pages.put(page);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The rebuild has been given up", e);
            }
        }
    }
}
