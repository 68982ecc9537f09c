package io.hrsystem.storage;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Where objects are: in a folder, or in a bucket.
 *
 * @param folder if there is one, nothing else matters
 * @param bucket credentials come as the AWS SDK finds them
 * @param prefix goes before each name in the bucket
 * @param endpoint of a store that is not Amazon's
 */
public record ObjectPlace(
        @Nullable Path folder,
        @Nullable String bucket,
        String prefix,
        @Nullable URI endpoint,
        String region) {
    /**
     * The store at this place.
     *
     * @param settings what the configuration of the place begins with, such as {@code hr.ledger}
     * @throws IllegalStateException if it is neither
     */
    public ObjectStore open(String settings) throws IOException {
        if (folder != null) return new FolderObjects(folder);
        if (bucket == null)
            throw new IllegalStateException("Neither %1$s.folder nor %1$s.bucket is configured".formatted(settings));
        var client = S3Client.builder().region(Region.of(region));
        if (endpoint != null) client.endpointOverride(endpoint).forcePathStyle(true);
        return new S3Objects(client.build(), bucket, prefix);
    }
}
