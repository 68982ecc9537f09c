package io.hrsystem.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.support.ResourcePropertySource;

/** Gives both services the settings that they have in common, below all of their own. */
final class PlatformDefaults implements EnvironmentPostProcessor, Ordered {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("local"))) add(environment, "platform-defaults-local.properties");
        add(environment, "platform-defaults.properties");
    }

    /** After the configuration files, which say what profile this is. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static void add(ConfigurableEnvironment environment, String file) {
        try {
            environment.getPropertySources().addLast(new ResourcePropertySource("classpath:" + file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
