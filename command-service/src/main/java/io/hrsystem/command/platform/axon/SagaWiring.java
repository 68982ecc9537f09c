package io.hrsystem.command.platform.axon;

import io.hrsystem.eventstore.feed.EventFeed;
import io.hrsystem.eventstore.feed.FencedTokenStore;
import io.hrsystem.platform.alerts.AlertOutbox;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.modelling.saga.repository.jdbc.PostgresSagaSqlSchema;
import org.axonframework.modelling.saga.repository.jdbc.SagaSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sagas, their tokens and the tasks they schedule are one transaction each. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SagaSettings.class)
class SagaWiring {
    @Bean
    SagaStore<Object> sagaStore(DataSource system, Serializer serializer) {
        return JdbcSagaStore.builder()
                .connectionProvider(connections(system))
                .sqlSchema(new PostgresSagaSqlSchema(SagaSchema.builder()
                        .sagaEntryTable("saga_entry")
                        .associationValueEntryTable("association_value_entry")
                        .build()))
                .serializer(serializer)
                .build();
    }

    @Bean
    FencedTokenStore tokenStore(DataSource system, EventFeed feed, Serializer serializer, SagaSettings settings)
            throws UnknownHostException {
        var tokens = new FencedTokenStore(
                new JdbcTemplate(system),
                connections(system),
                serializer,
                TokenSchema.builder().setTokenTable("token_entry").build(),
                settings.claim(),
                InetAddress.getLocalHost().getHostName() + "-" + UUID.randomUUID());
        feed.require(tokens.positions());
        return tokens;
    }

    @Bean
    SagaWatch sagaWatch(DataSource system, SagaSettings settings, AlertOutbox alerts, Clock clock) {
        return new SagaWatch(JdbcClient.create(system), settings, alerts, clock, clock.instant());
    }

    @Bean
    ConfigurerModule sagaProcessing(EventFeed feed, SagaSettings settings) {
        return configurer -> configure(configurer.eventProcessing(), feed, settings.claim());
    }

    /** A failing saga stops its processor and is tried again; Axon would by default log the failure and go on. */
    private static void configure(EventProcessingConfigurer processing, EventFeed feed, Duration claim) {
        processing
                .registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(_ -> PropagatingErrorHandler.instance())
                .configureDefaultStreamableMessageSource(_ -> feed)
                .usingPooledStreamingEventProcessors((_, builder) -> oneAfterTheOther(builder, claim));
    }

    /** One segment keeps the events of a tenant in order, and from the start: no company may be missed. */
    private static PooledStreamingEventProcessor.Builder oneAfterTheOther(
            PooledStreamingEventProcessor.Builder builder, Duration claim) {
        return builder.batchSize(1)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .tokenClaimInterval(claim.dividedBy(5).toMillis())
                .claimExtensionThreshold(claim.dividedBy(5).toMillis());
    }

    private static ConnectionProvider connections(DataSource system) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(system));
    }
}
