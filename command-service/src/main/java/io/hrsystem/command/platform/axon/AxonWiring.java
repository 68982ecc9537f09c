package io.hrsystem.command.platform.axon;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.RequestMetadata;
import io.hrsystem.command.platform.commands.StreamLocks;
import io.hrsystem.command.platform.idempotency.StoredResponses;
import io.hrsystem.command.platform.quotas.Quotas;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.command.platform.referencerows.ReferenceRowsWriter;
import io.hrsystem.eventstore.PositionCode;
import io.hrsystem.eventstore.PostgresEventStore;
import io.hrsystem.eventstore.append.EventTransactions;
import io.hrsystem.eventstore.append.PostgresEventStorageEngine;
import io.hrsystem.eventstore.feed.CommitNotifier;
import io.hrsystem.eventstore.feed.EventFeed;
import io.hrsystem.eventstore.json.EventSerializer;
import io.hrsystem.eventstore.json.Serializers;
import io.hrsystem.keys.SubjectKeys;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/** Every part of Axon by hand: what is left to its auto-configuration may silently be kept in memory. */
@Configuration(proxyBeanMethods = false)
class AxonWiring {
    @Bean
    @Primary
    Serializer serializer() {
        return Serializers.general();
    }

    @Bean
    @Qualifier("eventSerializer")
    EventSerializer eventSerializer(SubjectKeys keys) {
        return Serializers.events(keys);
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer() {
        return Serializers.events();
    }

    @Bean(destroyMethod = "close")
    EventFeed eventFeed(DataSource system, EventSerializer eventSerializer) {
        return EventFeed.besideCommands(system, eventSerializer).start();
    }

    @Bean(destroyMethod = "close")
    CommitNotifier commitNotifier(DataSource system) {
        return new CommitNotifier(system).start();
    }

    @Bean
    PostgresEventStore eventStore(
            DataSource app, EventSerializer eventSerializer, EventFeed feed, CommitNotifier notifier) {
        return new PostgresEventStore(new PostgresEventStorageEngine(app, eventSerializer), feed, notifier);
    }

    /** Commands run in the transaction that {@link Commands} has begun. */
    @Bean
    @Qualifier("localSegment")
    CommandBus commandBus() {
        var bus = SimpleCommandBus.builder()
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .duplicateCommandHandlerResolver(DuplicateCommandHandlerResolution.rejectDuplicates())
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(RequestMetadata.TO_EVENTS));
        return bus;
    }

    @Bean
    CommandTargetResolver commandTargets() {
        return AggregateCommand.TARGETS;
    }

    /** Of sagas and their tokens, and of whatever else Axon begins by itself. */
    @Bean
    @Primary
    TransactionManager axonTransactions(@Qualifier("systemTransactions") PlatformTransactionManager system) {
        return new SpringTransactionManager(system);
    }

    /** Of commands, which are begun by {@link Commands} only. */
    @Bean
    EventTransactions eventTransactions(DataSource app) {
        return new EventTransactions(app);
    }

    @Bean
    ReferenceRowsWriter referenceRows(EventTransactions transactions, List<ReferenceRows<?>> all, EventStore events) {
        return new ReferenceRowsWriter(transactions, all).subscribeTo(events);
    }

    /** Of all aggregates, each of which names this bean. */
    @Bean
    StreamLocks streamLocks(@Value("${hr.commands.lock-patience:1s}") Duration patience) {
        return new StreamLocks(patience);
    }

    @Bean
    PositionCode positionCode(@Value("${hr.position-key}") String secret, EventFeed feed) {
        return new PositionCode(secret, feed::history);
    }

    @Bean
    Commands commands(
            CommandBus bus,
            EventTransactions transactions,
            DataSource app,
            MeterRegistry meters,
            StoredResponses responses,
            PositionCode positions,
            StreamLocks streamLocks,
            Quotas quotas) {
        return new Commands(bus, transactions, app, meters, responses, positions, streamLocks, quotas);
    }
}
