package io.hrsystem.command.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WholeAnswersTest {
    private static final String TEXT = "{\"이름\":\"김하나\"}";

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void whatIsFlushedWaitsForTheRestAndItsLength() throws Exception {
        answer((_, out) -> {
            out.getOutputStream().write(TEXT.getBytes(UTF_8));
            out.flushBuffer();
            assertThat(response.isCommitted()).isFalse();
        });
        assertThat(response.getContentLength()).isEqualTo(TEXT.getBytes(UTF_8).length);
        assertThat(response.getContentAsString(UTF_8)).isEqualTo(TEXT);
        assertThat(response.isCommitted()).isTrue();
    }

    @Test
    void whatFailsHalfwayLeavesTheAnswerToOthers() {
        assertThatThrownBy(() -> answer((_, out) -> {
                    out.getOutputStream().write(TEXT.getBytes(UTF_8));
                    out.flushBuffer();
                    throw new ServletException("broken");
                }))
                .hasMessage("broken");
        assertThat(response.isCommitted()).isFalse();
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void aRefusalOfTheContainerKeepsItsStatus() throws Exception {
        answer((_, out) -> ((HttpServletResponse) out).sendError(413));
        assertThat(response.getStatus()).isEqualTo(413);
    }

    private void answer(FilterChain endpoint) throws ServletException, IOException {
        new WholeAnswers().doFilter(new MockHttpServletRequest(), response, endpoint);
    }
}
