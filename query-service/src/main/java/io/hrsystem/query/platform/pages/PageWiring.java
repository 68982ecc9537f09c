package io.hrsystem.query.platform.pages;

import io.hrsystem.platform.security.PublicPaths;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Templates and the words in them. */
@Configuration(proxyBeanMethods = false)
class PageWiring {
    /** Who is not signed in is asked to, and told why; whoever has no role any more gets out. GraphiQL asks with a token. */
    @Bean
    PublicPaths publicPaths(@Value("${spring.graphql.graphiql.enabled}") boolean graphiQl) {
        var open =
                new ArrayList<>(List.of(PagePaths.SIGNED_OUT, PagePaths.REFUSED, "/language/{language}", "/sign-out"));
        if (graphiQl) open.add("/graphiql");
        return new PublicPaths(open);
    }

    @Bean
    LocaleResolver localeResolver() {
        return new PageLanguage();
    }

    @Bean
    SpringTemplateEngine templateEngine(ObjectProvider<ITemplateResolver> templates, MessageSource messageSource) {
        var words = new ResourceBundleMessageSource();
        words.setBasenames("pages-messages");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        words.setParentMessageSource(messageSource);
        var engine = new SpringTemplateEngine();
        engine.setTemplateEngineMessageSource(words);
        engine.setEnableSpringELCompiler(true);
        templates.orderedStream().forEach(engine::addTemplateResolver);
        return engine;
    }
}
