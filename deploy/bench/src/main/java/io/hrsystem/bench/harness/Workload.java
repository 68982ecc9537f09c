package io.hrsystem.bench.harness;

/** What a closed loop does: every caller begins its next operation as soon as the last one is done. */
public interface Workload {
    /** Makes a fresh state for one burst, outside of the measured time. */
    void prepare(int operations) throws Exception;

    /** Opened before the burst and closed after it; used by one thread. */
    Caller caller(int number) throws Exception;

    /**
     * Looks at what the burst has left.
     *
     * @param done operations 0 to this one, exclusively, have been done, each once
     * @throws WrongResult if that is not so
     */
    void verify(int done) throws Exception;

    interface Caller extends AutoCloseable {
        /** @param operation its number in this burst, given once */
        void run(int operation) throws Exception;

        @Override
        default void close() throws Exception {}
    }
}
