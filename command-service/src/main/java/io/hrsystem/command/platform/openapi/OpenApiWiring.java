package io.hrsystem.command.platform.openapi;

import io.hrsystem.command.platform.commands.AnonymousRequest;
import io.hrsystem.command.platform.commands.Request;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

@Configuration(proxyBeanMethods = false)
class OpenApiWiring {
    private static final String COMMON = "openapi/common.yaml";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Request.class, AnonymousRequest.class);
        ModelResolver.enumsAsRef = true;
    }

    /** What no endpoint can say: whom to ask for a token, headers, the forms of a "no". */
    @Bean
    OpenAPI commonDescription() {
        try (var file = new ClassPathResource(COMMON).getInputStream()) {
            return Yaml31.mapper().readValue(file, OpenAPI.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    SchemaTypes schemaTypes() {
        return new SchemaTypes();
    }

    @Bean
    Operations operations() {
        return new Operations();
    }

    /** In an order that does not hang on where classes are found, so that a change shows and nothing else. */
    @Bean
    OpenApiCustomizer sorted() {
        return api -> {
            var paths = new Paths();
            new TreeMap<>(api.getPaths()).forEach(paths::addPathItem);
            api.setPaths(paths);
            api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
        };
    }
}
