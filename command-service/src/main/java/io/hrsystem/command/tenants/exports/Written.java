package io.hrsystem.command.tenants.exports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * What one thread writes as a stream that another reads; memory holds 64 KB of it. Reading fails if writing has failed:
 * what was cut off is never taken for the whole.
 */
final class Written extends FilterInputStream {
    private static final int BUFFER = 1 << 16;

    private final CompletableFuture<Void> written;

    interface Writing {
        void to(OutputStream out) throws Exception;
    }

    private Written(PipedInputStream in, CompletableFuture<Void> written) {
        super(in);
        this.written = written;
    }

    static Written by(Writing writing) throws IOException {
        var in = new PipedInputStream(BUFFER);
        var out = new PipedOutputStream(in);
        var written = new CompletableFuture<Void>();
        Thread.ofPlatform().name("company-export").start(() -> {
            try (out) {
                writing.to(out);
                written.complete(null);
            } catch (Exception | Error e) {
                written.completeExceptionally(e);
            }
        });
        return new Written(in, written);
    }

    @Override
    public int read() throws IOException {
        return checked(super.read());
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return checked(super.read(into, offset, length));
    }

    /** Returns when nobody writes any more, whether all of it was read or not. */
    @Override
    public void close() throws IOException {
        super.close();
        written.exceptionally(_ -> null).join();
    }

    private int checked(int read) throws IOException {
        if (read < 0) requireWhole();
        return read;
    }

    private void requireWhole() throws IOException {
        try {
            written.get();
        } catch (ExecutionException e) {
            throw new IOException("It could not be written to its end", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
