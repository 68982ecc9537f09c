package io.hrsystem.command.platform.files;

import io.hrsystem.storage.ObjectPlace;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where encrypted files are: in a folder that all nodes see, or in a bucket.
 *
 * @param keyFile the keys that they are encrypted by, a Tink keyset in JSON, the same on every node
 * @param folder see {@link ObjectPlace}, as all of the others
 */
@ConfigurationProperties("hr.files")
record FileSettings(
        Path keyFile,
        @Nullable Path folder,
        @Nullable String bucket,
        @DefaultValue("") String prefix,
        @Nullable URI endpoint,
        @DefaultValue("ap-northeast-2") String region) {
    ObjectPlace place() {
        return new ObjectPlace(folder, bucket, prefix, endpoint, region);
    }
}
