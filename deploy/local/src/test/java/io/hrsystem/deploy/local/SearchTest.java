package io.hrsystem.deploy.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    private static final String ASCII = "kanariaxyz";
    private static final String KOREAN = "까나리아노란새";

    private final Needles needles = new Needles(List.of(ASCII, KOREAN));

    @ParameterizedTest
    @ValueSource(strings = {ASCII, KOREAN})
    void everyFormIsFoundWhereverItStands(String text) {
        for (var before : List.of("", "a", "ab", "abc", "나")) {
            var whole = before + text + before;
            var utf8 = whole.getBytes(UTF_8);
            assertFound(whole, text, "plain");
            assertFound(Base64.getEncoder().encodeToString(utf8), text, "Base64");
            assertFound(Base64.getUrlEncoder().withoutPadding().encodeToString(utf8), text, "Base64");
            assertFound("\\x" + HexFormat.of().formatHex(utf8), text, "hex");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u%04x", "\\u%04X"})
    void itIsFoundEscapedInJson(String form) {
        var escaped = new StringBuilder();
        KOREAN.chars().forEach(it -> escaped.append(form.formatted(it)));
        assertFound("{\"name\":\"" + escaped + "\"}", KOREAN, "JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api?name=%s", "name=%s&b=c"})
    void itIsFoundInAddresses(String address) {
        assertFound(address.formatted(URLEncoder.encode(KOREAN, UTF_8)), KOREAN, "address");
        assertFound(address.formatted(URLEncoder.encode(KOREAN, UTF_8).toLowerCase(Locale.ROOT)), KOREAN, "address");
    }

    /** Portions end at a mebibyte. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 9, 10, 11})
    void itIsFoundAcrossPortions(int before) throws IOException {
        var hay = "-".repeat((1 << 20) - before) + ASCII + "-".repeat(1 << 20);
        var search = needles.search().through(new ByteArrayInputStream(hay.getBytes(UTF_8)));
        assertThat(search.found()).containsExactly(ASCII + " (plain)");
        assertThat(search.bytes()).isEqualTo(hay.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kana", "kanariaxy", "KANARIAXYZ", "까나리아노란"})
    void whatIsNotItIsNot(String hay) {
        assertThat(needles.search().through(hay).through("z새").found()).isEmpty();
    }

    private void assertFound(String hay, String text, String form) {
        assertThat(needles.search().through(hay).found()).as(hay).contains("%s (%s)".formatted(text, form));
    }
}
