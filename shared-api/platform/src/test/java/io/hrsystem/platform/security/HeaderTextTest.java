package io.hrsystem.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Spring's firewall, by its regular expressions, says what is right. */
class HeaderTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "",
                "two words",
                "with\ttab",
                "with\nline",
                "with\rreturn",
                "with\u0000nothing",
                "with\u007fdelete",
                "with\u0085next line",
                "한글",
                "\ud83d\ude00",
                "half of a pair \ud83d",
                "nobody \u0378",
                "private \ue000",
                "no character \uffff"
            })
    void theSameTextCounts(String text) {
        assertThat(isAllowed(HeaderText.firewall(), "X-Test", text))
                .isEqualTo(isAllowed(new StrictHttpFirewall(), "X-Test", text));
        if (!text.isEmpty())
            assertThat(isAllowed(HeaderText.firewall(), text, "value"))
                    .isEqualTo(isAllowed(new StrictHttpFirewall(), text, "value"));
    }

    private static boolean isAllowed(HttpFirewall firewall, String name, String value) {
        var request = new MockHttpServletRequest("GET", "/");
        request.addHeader(name, value);
        try {
            firewall.getFirewalledRequest(request).getHeader(name);
            return true;
        } catch (RequestRejectedException e) {
            return false;
        }
    }
}
