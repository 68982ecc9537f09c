package io.hrsystem.command.platform.alerts;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** A message to an incoming webhook of Slack, or of what takes the same. */
final class SlackChannel implements AlertChannel {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI webhook;
    private final RestClient client;

    SlackChannel(URI webhook) {
        this.webhook = webhook;
        var http = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        http.setReadTimeout(PATIENCE);
        this.client = RestClient.builder().requestFactory(http).build();
    }

    @Override
    public void tell(String text) {
        try {
            client.post()
                    .uri(webhook)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("text", text))
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientException e) {
            // its message quotes the address, which is a secret
            throw new IllegalStateException(
                    "The webhook did not take an alert: " + e.getClass().getSimpleName());
        }
    }
}
