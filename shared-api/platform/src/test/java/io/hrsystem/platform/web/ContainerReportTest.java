package io.hrsystem.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Requests that are none. */
class ContainerReportTest extends HttpTest {
    @Test
    void whatIsNoRequestIsAnsweredAsAProblem() throws IOException {
        var answer = new RawHttp(port()).send("GET /me\"<x> HTTP/1.1", "Host: localhost");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text())
                .contains("application/problem+json", "\"code\":\"MALFORMED\"", "\"status\":400")
                .doesNotContain("<html", "Tomcat");
    }

    @Test
    void whatTheServerDoesNotKnowIsToo() throws IOException {
        var answer = new RawHttp(port()).send("POST /me HTTP/1.1", "Host: localhost", "Transfer-Encoding: brotli");
        assertThat(answer.status()).isEqualTo(501);
        assertThat(answer.text())
                .contains("application/problem+json", "\"code\":\"NOT_IMPLEMENTED\"", "\"status\":501")
                .doesNotContain("<html", "Tomcat");
    }
}
