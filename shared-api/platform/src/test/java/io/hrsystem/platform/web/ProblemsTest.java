package io.hrsystem.platform.web;

import static io.hrsystem.platform.web.SmallService.TOKENS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest extends HttpTest {
    private final String token = TOKENS.of("acme", "HR_MANAGER");

    @ParameterizedTest
    @CsvSource({
        "NOT_AN_EMPLOYEE, 403, NOT_AN_EMPLOYEE",
        "NOT_FOUND, 404, NOT_FOUND",
        "ALREADY_CHECKED_IN, 409, ALREADY_CHECKED_IN",
        "COMPANY_INACTIVE, 409, TENANT_INACTIVE",
        "PUNCH_IN_FUTURE, 422, PUNCH_IN_FUTURE",
        "READ_ONLY, 503, READ_ONLY"
    })
    void aRefusalHasItsStatusAndItsCode(String refusal, int status, String code) {
        var answer = get("/refused?code=" + refusal, token);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.body())
                .containsEntry("code", code)
                .containsEntry("status", status)
                .containsEntry("instance", "/refused");
        assertThat(answer.header("Retry-After")).isEqualTo(status == 503 ? "5" : "");
    }

    @ParameterizedTest
    @CsvSource({
        "ko, 회사의 이용이 정지되었습니다. 관리자에게 문의해 주세요.",
        "'ko-KR,ko;q=0.9,en;q=0.8', 회사의 이용이 정지되었습니다. 관리자에게 문의해 주세요.",
        "en, Your company is suspended. Please ask your administrator.",
        "fr, Your company is suspended. Please ask your administrator."
    })
    void theTextIsInTheClientsLanguage(String language, String detail) {
        assertThat(get("/refused?code=TENANT_SUSPENDED", token, "Accept-Language", language)
                        .body())
                .containsEntry("detail", detail);
    }

    @Test
    void withoutALanguageTheTextIsEnglish() {
        assertThat(get("/me", null).body()).containsEntry("detail", "A valid access token is needed.");
        assertThat(get("/me", null, "Accept-Language", "ko").body()).containsEntry("detail", "유효한 액세스 토큰이 필요합니다.");
    }

    @Test
    void malformedJsonIsMalformed() {
        var answer = post("/notes", token, "{ broken");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED");
        assertThat(answer.raw().body()).doesNotContain("tools.jackson", "broken");
    }

    @Test
    void aMissingFieldIsNamed() {
        var answer = post("/notes", token, "{\"day\":\"2026-03-02\"}");
        assertThat(answer.code()).isEqualTo("MALFORMED");
        assertThat(answer.errors()).containsExactly(Map.of("field", "text", "reason", "must not be blank"));
        assertThat(post("/notes", token, "{\"day\":\"2026-03-02\"}", "Accept-Language", "ko")
                        .errors())
                .containsExactly(Map.of("field", "text", "reason", "값을 입력해 주세요"));
    }

    @Test
    void anUnreadableFieldIsNamed() {
        assertThat(post("/notes", token, "{\"text\":\"x\",\"day\":\"tomorrow\"}")
                        .errors())
                .containsExactly(Map.of("field", "day", "reason", "cannot be read"));
    }

    @Test
    void aMissingOrUnreadableParameterIsNamed() {
        assertThat(get("/notes", token).errors()).containsExactly(Map.of("field", "day", "reason", "is missing"));
        assertThat(get("/notes?day=tomorrow", token).errors())
                .containsExactly(Map.of("field", "day", "reason", "cannot be read"));
    }

    @Test
    void aFaultKeepsItsInternalsToItself(CapturedOutput output) {
        var answer = get("/broken", token);
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.code()).isEqualTo("INTERNAL");
        assertThat(answer.raw().body()).doesNotContain("secret", "IllegalState", "trace");
        assertThat(output.getOut())
                .contains("GET /broken failed", "IllegalStateException", "SmallService$Notes.broken")
                .doesNotContain("secret");
    }

    @Test
    void aDatabaseThatCannotAnswerIsUnavailable() {
        var answer = get("/slow", token);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var answer = get("/no/such/path", token);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void theWrongMethodSaysWhichOnesAreAllowed() {
        var answer = post("/me", token, "{}");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.code()).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow")).contains("GET");
    }

    @Test
    void whatTheContainerRefusesHasTheSameForm() {
        var answer = get("/a//b;c", token);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo("MALFORMED");
    }

    @Test
    void aTypeThatNobodyReadsIsStillAnsweredAsAProblem() {
        var answer = get("/broken", token, "Accept", "text/html");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.type()).isEqualTo("application/problem+json");
    }
}
