package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Employees use their pages with a real browser. */
class PagesIT {
    private static final String DOMAIN = "pages";
    private static RunningSystem system;
    private static Company company;

    @BeforeAll
    static void aCompany() throws Exception {
        Chromium.require();
        system = RunningSystem.get();
        company = Company.onboarded(system, DOMAIN);
    }

    @Test
    void aDayFromTheFirstPageToTheWayOut() throws Exception {
        var anna = Colleague.of(system, company, DOMAIN, "e-951");
        try (var browser = Chromium.open("ko", 1280, false)) {
            browser.go(pages() + "/");
            assertThat(browser.address()).startsWith(issuer() + "/sign-in");
            browser.signIn(DOMAIN, anna.email(), anna.password());
            seen(browser, "h1", "김안나 님, 안녕하세요");
            assertThat(browser.address()).isEqualTo(pages() + "/");
            seen(browser, ".now h2", "아직 출근 전입니다");

            browser.press(".punch button");
            seen(browser, ".note", "출근이 기록되었습니다. 근무일:");
            seen(browser, ".now h2", "근무 중입니다");
            browser.press(".punch button");
            seen(browser, ".note", "퇴근이 기록되었습니다.");
            seen(browser, ".now h2", "오늘 근무를 마쳤습니다");

            browser.press("nav a[href='/month']");
            seen(browser, ".is-today td", ":");
            browser.press("nav a[href='/pay']");
            seen(browser, "main .card", "이 달의 급여명세서가 없습니다.");
            browser.press("nav a[href='/me']");
            seen(browser, ".timeline h3", "입사");
            seen(browser, ".data", "e-951");

            browser.press("form[action='/sign-out'] button");
            seen(browser, "h1", "로그아웃되었습니다");
            assertThat(browser.address()).startsWith(pages() + "/signed-out");
            browser.go(pages() + "/me");
            assertThat(browser.address()).startsWith(issuer() + "/sign-in");
        }
    }

    @ParameterizedTest
    @CsvSource({"ko, 360, true", "en, 1280, false"})
    void everybodyCanReadThem(String language, int width, boolean dark) throws Exception {
        readAll(language, width, dark);
    }

    @Tag("full")
    @ParameterizedTest
    @CsvSource({
        "ko, 360, false",
        "ko, 1280, false",
        "ko, 1280, true",
        "en, 360, false",
        "en, 360, true",
        "en, 1280, true"
    })
    void soTheyCanInTheOtherWays(String language, int width, boolean dark) throws Exception {
        readAll(language, width, dark);
    }

    private static void readAll(String language, int width, boolean dark) throws Exception {
        var name = "%s-%d-%s".formatted(language, width, dark ? "dark" : "light");
        var reader = Colleague.of(system, company, DOMAIN, "e-" + name);
        try (var browser = Chromium.open(language, width, dark)) {
            look(browser, "/signed-out", name);
            look(browser, "/refused", name);
            browser.go(pages() + "/");
            browser.signIn(DOMAIN, reader.email(), reader.password());
            look(browser, "/", name);
            browser.press(".punch button");
            seen(browser, ".note", ":");
            look(browser, "", "note-" + name);
            for (var page : List.of("/", "/month", "/month/2020-01", "/pay", "/me")) look(browser, page, name);
        }
    }

    private static void look(Chromium browser, String page, String name) {
        if (!page.isEmpty()) browser.go(pages() + page);
        var full = "pages" + page.replace('/', '-') + "-" + name;
        browser.photograph(full);
        assertThat(browser.findings()).as(full).isEmpty();
        assertThat(browser.isTooWide()).as(full).isFalse();
    }

    /** A page comes a moment after a button was pressed. */
    private static void seen(Chromium browser, String selector, String text) {
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(browser.text(selector)).contains(text));
    }

    private static String pages() {
        return "http://localhost:" + system.ports().query();
    }

    private static String issuer() {
        return "http://localhost:" + system.ports().command();
    }
}
