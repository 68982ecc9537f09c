package io.hrsystem.storage;

import java.net.URI;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A server that speaks S3 and checks signatures, with one bucket. */
final class S3Server implements AutoCloseable {
    static final String BUCKET = "hr-system";

    private static final String ID = "test-id";
    private static final String SECRET = "test-secret";

    private final S3Proxy server = S3Proxy.builder()
            .blobStore(BlobStores.create("transient-nio2", new Properties()))
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, ID, SECRET)
            .build();

    S3Server() throws Exception {
        server.start();
        try (var client = client(SECRET)) {
            client.createBucket(it -> it.bucket(BUCKET));
        }
    }

    S3Client client() {
        return client(SECRET);
    }

    S3Client client(String secret) {
        return S3Client.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + server.getPort()))
                .region(Region.AP_NORTHEAST_2)
                .forcePathStyle(true)
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(ID, secret)))
                .build();
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
