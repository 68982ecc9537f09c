package io.hrsystem.command.platform.mail;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.recovery.Recoveries;
import io.hrsystem.storage.Ledger;
import java.time.Clock;
import java.util.Properties;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailWiring {
    /** Without these a silent mail server blocks a task for ever. */
    private static final String TIMEOUT_MILLIS = "10000";

    @Bean
    SentMails sentMails(DataSource system, Ledger ledger, Clock clock) {
        return new SentMails(JdbcClient.create(system), ledger, clock);
    }

    @Bean
    Mails mails(JavaMailSenderImpl sender, MailSettings settings, SentMails sent, Recoveries recoveries) {
        withTimeouts(sender.getJavaMailProperties());
        return new Mails(sender, settings, sent, recoveries);
    }

    @Bean
    StreamReads streamReads(Commands commands, EventStore events) {
        return new StreamReads(commands, events);
    }

    @Bean
    EmployeeAddresses employeeAddresses(StreamReads events, DataSource system) {
        return new EmployeeAddresses(events, JdbcClient.create(system));
    }

    private static void withTimeouts(Properties properties) {
        for (var timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"})
            properties.putIfAbsent("mail.smtp." + timeout, TIMEOUT_MILLIS);
    }
}
