package io.hrsystem.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.testserver.Bundles;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class TextsTest {
    @Test
    void everythingIsSaidInBothLanguages() {
        assertThat(Bundles.untranslated("platform-messages")).isEmpty();
    }

    @Test
    void valuesAreNamedInTheText() {
        var messages = new StaticMessageSource();
        messages.addMessage("limit", Locale.ENGLISH, "At most {limit}, it's {given}");
        var texts = new Texts(messages);
        assertThat(texts.of("limit", Map.of("limit", 3, "given", 4), Locale.ENGLISH, "-"))
                .isEqualTo("At most 3, it's 4");
        assertThat(texts.of("nothing", Map.of(), Locale.ENGLISH, "-")).isEqualTo("-");
    }
}
