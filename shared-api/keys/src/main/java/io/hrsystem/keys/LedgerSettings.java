package io.hrsystem.keys;

import io.hrsystem.storage.ObjectPlace;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the ledger is, outside of all databases: in a folder, or in a bucket.
 *
 * @param folder all services of one machine name the same
 * @param bucket instead of a folder, with object lock; credentials come as the AWS SDK finds them
 * @param prefix goes before each name in the bucket
 * @param endpoint of a store that is not Amazon's
 */
@ConfigurationProperties("hr.ledger")
record LedgerSettings(
        @Nullable Path folder,
        @Nullable String bucket,
        @DefaultValue("") String prefix,
        @Nullable URI endpoint,
        @DefaultValue("ap-northeast-2") String region) {
    ObjectPlace place() {
        return new ObjectPlace(folder, bucket, prefix, endpoint, region);
    }
}
