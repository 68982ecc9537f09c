package io.hrsystem.keys;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Encrypts on threads that live on. Tink looks for its source of randomness once in each thread, which takes longer than
 * to encrypt, and every request has a virtual thread of its own.
 */
final class Encryption {
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("encryption-", 1).factory());

    private Encryption() {}

    static byte[] encrypt(Aead key, byte[] plain, byte[] context) throws GeneralSecurityException {
        if (!Thread.currentThread().isVirtual()) return key.encrypt(plain, context);
        try {
            return THREADS.submit(() -> key.encrypt(plain, context)).get();
        } catch (ExecutionException e) {
            throw new GeneralSecurityException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a value was encrypted", e);
        }
    }
}
