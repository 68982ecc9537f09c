package io.hrsystem.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Objects in a bucket of any store that speaks S3. In production the ledger's bucket has object lock and versions, so
 * that not even its owner can change what is there.
 *
 * @param prefix goes before each name; empty, or ends with a slash
 */
public record S3Objects(S3Client client, String bucket, String prefix) implements ObjectStore {
    private static final int PRECONDITION_FAILED = 412;
    private static final int CONFLICT = 409;

    @Override
    public void put(ObjectName name, Path content) throws IOException {
        asked(() -> client.putObject(it -> it.bucket(bucket).key(key(name)), content));
    }

    @Override
    public boolean putIfAbsent(ObjectName name, byte[] content) throws IOException {
        return asked(() -> {
            try {
                client.putObject(
                        it -> it.bucket(bucket).key(key(name)).ifNoneMatch("*"), RequestBody.fromBytes(content));
                return true;
            } catch (S3Exception e) {
                if (e.statusCode() == PRECONDITION_FAILED || e.statusCode() == CONFLICT) return false;
                throw e;
            }
        });
    }

    @Override
    public boolean get(ObjectName name, Path target) throws IOException {
        Files.deleteIfExists(target);
        return asked(() -> {
            try {
                client.getObject(it -> it.bucket(bucket).key(key(name)), target);
                return true;
            } catch (NoSuchKeyException _) {
                return false;
            }
        });
    }

    @Override
    public Optional<byte[]> get(ObjectName name) throws IOException {
        return asked(() -> {
            try {
                var found = client.getObject(it -> it.bucket(bucket).key(key(name)), ResponseTransformer.toBytes());
                return Optional.of(found.asByteArray());
            } catch (NoSuchKeyException _) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void delete(ObjectName name) throws IOException {
        asked(() -> client.deleteObject(it -> it.bucket(bucket).key(key(name))));
    }

    private String key(ObjectName name) {
        return prefix + name;
    }

    private interface Call<T> {
        T make();
    }

    private static <T> T asked(Call<T> call) throws IOException {
        try {
            return call.make();
        } catch (SdkException e) {
            throw new IOException("The object store did not do it: " + e.getMessage(), e);
        }
    }
}
