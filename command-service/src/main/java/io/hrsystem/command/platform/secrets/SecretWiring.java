package io.hrsystem.command.platform.secrets;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecretSettings.class)
public class SecretWiring {
    @Bean
    KeyedHash keyedHash(SecretSettings settings, Environment environment) {
        var file = new SecretFile(settings.hashKeyFile(), "hr.secrets.hash-key-file");
        return new KeyedHash(file.provided(environment, KeyedHash::newKey));
    }
}
