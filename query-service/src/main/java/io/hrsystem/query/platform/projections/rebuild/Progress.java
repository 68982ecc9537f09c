package io.hrsystem.query.platform.projections.rebuild;

/** Who watches a rebuild, and may hold it up or end it. */
public interface Progress {
    /** For who does not watch. */
    Progress NONE = new Progress() {
        @Override
        public void total(long events) {}

        @Override
        public void done(long events) {}
    };

    /** So many events there will be, as far as it is known now; it may be told again. */
    void total(long events);

    /**
     * So many more have been applied. Told at each event by the thread that applies them, so that a limit holds from the
     * first one; returns when the rebuild may go on, which may take long if it is paused or has been too fast.
     *
     * @throws java.util.concurrent.CancellationException if it is to end, and to leave everything as it was
     */
    void done(long events);
}
