package io.hrsystem.platform.web;

import static io.hrsystem.platform.web.SmallService.TOKENS;
import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.contract.bounds.OutOfBounds;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest extends HttpTest {
    private static final String NO_DATE = "must be a date from 1900-01-01 to 2200-12-31, such as 2026-03-02";
    private static final String CHARACTERS =
            "must not hold control characters or such that turn the direction of a text";

    @Autowired
    private Texts texts;

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
                .containsExactly(Map.of("field", "day", "reason", NO_DATE));
    }

    @Test
    void everythingThatIsWrongIsInOneAnswer() {
        var body = """
            {"text": " ", "day": "1800-01-01", "author": "nobody", "by": "FAX", "pages": "3", "bound": "yes",
             "colour": {"red": [1]}, "tags": ["a", 5, "b\\u0000"], "place": {"room": "\\ud800"}, "kinds": ["WEB", "X"]}\
            """;
        var answer = post("/notes", token, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED");
        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        Map.of("field", "text", "reason", "must not be blank"),
                        Map.of("field", "day", "reason", NO_DATE),
                        Map.of(
                                "field",
                                "author",
                                "reason",
                                "must be an id, such as 019a4b3c-5d6e-7f80-8a1b-2c3d4e5f6071"),
                        Map.of("field", "by", "reason", "must be one of WEB, MOBILE, KIOSK, TERMINAL"),
                        Map.of("field", "pages", "reason", "must be a whole number"),
                        Map.of("field", "bound", "reason", "must be true or false"),
                        Map.of("field", "colour", "reason", "is not known here"),
                        Map.of("field", "tags[1]", "reason", "must be a text"),
                        Map.of("field", "tags[2]", "reason", CHARACTERS),
                        Map.of("field", "place.room", "reason", CHARACTERS),
                        Map.of("field", "kinds[1]", "reason", "must be one of WEB, MOBILE, KIOSK, TERMINAL"));
        assertThat(post("/notes", token, "{\"text\":\"x\",\"day\":\"0000-01-01\"}", "Accept-Language", "ko")
                        .errors())
                .containsExactly(
                        Map.of("field", "day", "reason", "1900-01-01부터 2200-12-31까지의 날짜여야 합니다. 예: 2026-03-02"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'text':5,'day':'2026-03-02'}                           | text  | must be a text",
                "{'text':'x','day':20260302}                             | day   | must be a text",
                "{'text':'x','day':'2026-03-02T00:00:00Z'}               | day   | must be a date",
                "{'text':'x','day':['2026-03-02']}                       | day   | must be a text",
                "{'text':'x','day':'2026-03-02','by':1}                  | by    | must be a text",
                "{'text':'x','day':'2026-03-02','by':{'a':1}}            | by    | must be a text",
                "{'text':'x','day':'2026-03-02','pages':99999999999}     | pages | must be a whole number",
                "{'text':'x','day':'2026-03-02','pages':1.5}             | pages | must be a whole number",
                "{'text':'x','day':'2026-03-02','tags':'a'}              | tags  | cannot be read",
                "{'text':'x','day':'2026-03-02','place':'here'}          | place | cannot be read",
                "{'text':'x','day':'2026-03-02','place':[1]}             | place | cannot be read"
            })
    void nothingIsTakenForSomethingElse(String body, String field, String reason) {
        var answer = post("/notes", token, body.replace('\'', '"'));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).singleElement().satisfies(it -> {
            assertThat(it).containsEntry("field", field);
            assertThat(it.get("reason")).startsWith(reason);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "3", "\"text\"", ""})
    void whatIsNoObjectIsMalformed(String body) {
        var answer = post("/notes", token, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED");
    }

    @Test
    void atAnAddressWithoutAnIdThereIsNothing() {
        var answer = get("/notes/by/nobody", token);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
        assertThat(get("/notes/of/FAX", token).errors())
                .containsExactly(Map.of("field", "source", "reason", "must be one of WEB, MOBILE, KIOSK, TERMINAL"));
    }

    @Test
    void aValueThatIsFoundWrongLaterIsNamedToo() {
        var answer = get("/late", token);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("OUT_OF_BOUNDS");
        assertThat(answer.errors())
                .containsExactly(Map.of("field", "hours.graceMinutes", "reason", "must be from 0 to 240"));
        var refused = get("/about", token);
        assertThat(refused.code()).isEqualTo("PUNCH_IN_FUTURE");
        assertThat(refused.errors())
                .containsExactly(
                        Map.of("field", "at", "reason", "The time lies in the future. Check the clock of the device."));
    }

    @Test
    void aValueThatNoDatabaseTakesIsNoFault() {
        var answer = get("/sql?state=22021", token);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED");
        assertThat(get("/sql?state=42601", token).status()).isEqualTo(500);
        assertThat(get("/open?state=22021", null).status()).isEqualTo(400);
        assertThat(get("/open?state=42601", null).status()).isEqualTo(500);
    }

    @Test
    void everyReasonHasItsText() {
        for (var reason : OutOfBounds.Reason.values())
            assertThat(texts.of("reason." + reason, Map.of(), Locale.ENGLISH, ""))
                    .isNotEmpty();
    }

    @Test
    void aMissingOrUnreadableParameterIsNamed() {
        assertThat(get("/notes", token).errors()).containsExactly(Map.of("field", "day", "reason", "is missing"));
        assertThat(get("/notes?day=tomorrow", token).errors())
                .containsExactly(Map.of("field", "day", "reason", NO_DATE));
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
    void aDatabaseThatCannotAnswerIsUnavailable(CapturedOutput output) {
        var answer = get("/slow", token);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        // types only: what a database says may quote a row
        assertThat(output)
                .contains("GET /slow could not be answered now: QueryTimeoutException")
                .doesNotContain("canceling statement");
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
