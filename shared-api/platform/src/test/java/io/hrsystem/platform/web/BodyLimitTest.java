package io.hrsystem.platform.web;

import static io.hrsystem.platform.web.SmallService.TOKENS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody has to be known to send a body. */
class BodyLimitTest extends HttpTest {
    private static final long HUGE = 400_000_000;
    /** The limit, what Tomcat reads to let its answer through, and what is on the way in buffers of sockets. */
    private static final long READ_AND_UNDERWAY = 24_000_000;

    @ParameterizedTest
    @CsvSource({
        "PUT, application/x-www-form-urlencoded",
        "POST, multipart/form-data; boundary=x",
        "PUT, application/json"
    })
    void whatIsAnnouncedTooLargeIsNotRead(String method, String type) throws IOException {
        var answer = new RawHttp(port())
                .send(
                        method + " /notes HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: " + type,
                        "Content-Length: " + HUGE);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("application/problem+json", "\"code\":\"CONTENT_TOO_LARGE\"");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT /open/text, text/plain, 413",
        "POST /open/notes, application/json, 413",
        "POST /open/forms, application/x-www-form-urlencoded, 413",
        "PUT /notes, application/x-www-form-urlencoded, 415",
        "POST /notes, multipart/form-data; boundary=x, 415",
        "POST /uploads, application/x-www-form-urlencoded, 415",
        "POST /open/forms, multipart/form-data; boundary=x, 415",
        "POST /uploads, multipart/form-data; boundary=x, 401",
        "POST /notes, application/json, 401"
    })
    void whatIsNotAnnouncedIsReadUpToTheLimit(String call, String type, int status) throws IOException {
        var answer = new RawHttp(port())
                .stream(
                        HUGE,
                        call + " HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: " + type,
                        "Transfer-Encoding: chunked");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).contains("application/problem+json");
        assertThat(answer.sent()).isLessThan(READ_AND_UNDERWAY);
    }

    @Test
    void whatAllRequestsStayBelowIsTaken() {
        var text = "a".repeat(30_000);
        assertThat(post("/open/notes", null, "{\"text\":\"%s\",\"day\":\"2026-03-02\"}".formatted(text))
                        .body())
                .containsEntry("text", text);
        assertThat(send(request("/open/forms", null)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("text=abc")))
                        .raw()
                        .body())
                .isEqualTo("abc");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a name that is there twice | {\"text\":\"x\",\"text\":\"y\",\"day\":\"2026-03-02\"}",
                "deep nesting | {\"text\":\"x\",\"day\":\"2026-03-02\",\"more\":DEEP}",
                "a long text | {\"text\":\"LONG\",\"day\":\"2026-03-02\"}",
                "a long name | {\"LONG\":1,\"text\":\"x\",\"day\":\"2026-03-02\"}",
            })
    void whatNoRequestContainsIsMalformed(String what, String json) {
        var body = json.replace("DEEP", "[".repeat(40) + "]".repeat(40)).replace("LONG", "a".repeat(40_000));
        var answer = post("/notes", TOKENS.of("acme", "HR_MANAGER"), body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED");
    }
}
