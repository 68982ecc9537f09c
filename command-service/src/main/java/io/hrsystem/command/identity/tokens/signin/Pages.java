package io.hrsystem.command.identity.tokens.signin;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The issuer's pages, of templates and the message bundle {@code page-messages}. They run no script at all. */
@Component
final class Pages {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
            + " frame-ancestors 'none'; form-action 'self'";

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Pages() {
        messages.setBasename("page-messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        engine.setTemplateEngineMessageSource(messages);
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("pages/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.addTemplateResolver(resolver);
    }

    String text(String key, Locale language, Object... values) {
        return messages.getMessage(key, values, language);
    }

    /**
     * @param sentBackTo where the form's answer may lead, beside the issuer: browsers hold an answer that leads on to it
     *     too; empty if nowhere
     */
    ResponseEntity<String> answer(
            HttpStatus status, String template, Locale language, Map<String, ?> model, String sentBackTo) {
        var context = new Context(language, Map.copyOf(model));
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header("Content-Security-Policy", (POLICY + " " + sentBackTo).strip())
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(engine.process(template, context));
    }
}
