package io.hrsystem.command.platform.mail;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The texts of a mail: one section per language, from templates and the message bundle {@code mail-messages}. */
final class MailTexts {
    private static final String BETWEEN = "\n\n----------------------------------------\n\n";

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    MailTexts() {
        messages.setBasename("mail-messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        engine.setTemplateEngineMessageSource(messages);
        engine.addTemplateResolver(resolver("txt", TemplateMode.TEXT));
        engine.addTemplateResolver(resolver("html", TemplateMode.HTML));
    }

    String subject(Mail mail) {
        return mail.languages().stream()
                .map(language -> messages.getMessage(mail.template() + ".subject", new Object[] {}, language))
                .collect(Collectors.joining(" / "));
    }

    String text(Mail mail) {
        return mail.languages().stream()
                .map(language -> engine.process(mail.template() + ".txt", context(mail, language)))
                .map(String::strip)
                .collect(Collectors.joining(BETWEEN));
    }

    String html(Mail mail) {
        var sections = mail.languages().stream()
                .map(language -> engine.process(mail.template() + ".html", context(mail, language)))
                .toList();
        var page = context(mail, mail.languages().getFirst());
        page.setVariable("subject", subject(mail));
        page.setVariable("sections", sections);
        return engine.process("page.html", page);
    }

    private static Context context(Mail mail, Locale language) {
        return new Context(language, mail.model());
    }

    private static ClassLoaderTemplateResolver resolver(String suffix, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("mail/");
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCheckExistence(true);
        resolver.getResolvablePatternSpec().addPattern("*." + suffix);
        return resolver;
    }
}
