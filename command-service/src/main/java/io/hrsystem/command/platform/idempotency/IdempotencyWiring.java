package io.hrsystem.command.platform.idempotency;

import io.hrsystem.command.platform.secrets.KeyedHash;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdempotencySettings.class)
class IdempotencyWiring {
    @Bean
    JacksonModule secretsStayUnwritten() {
        return new SimpleModule("secrets").addSerializer(NeverWritten.class, new Stars());
    }

    private static final class Stars extends ValueSerializer<NeverWritten> {
        @Override
        public void serialize(NeverWritten secret, JsonGenerator json, SerializationContext context) {
            json.writeString("***");
        }
    }

    @Bean
    StoredResponses storedResponses(JsonMapper json, KeyedHash hash) {
        return new StoredResponses(json, hash);
    }

    @Bean
    PurgeStoredResponses purgeStoredResponses(DataSource system, IdempotencySettings settings, Clock clock) {
        return new PurgeStoredResponses(JdbcClient.create(system), settings.kept(), clock);
    }
}
