package io.hrsystem.command.platform.mail;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What mails say about the system.
 *
 * @param from the sender's address
 * @param linkBase where links in mails lead, without a path
 * @param outboxEvery how often it is looked what is to be sent
 */
@ConfigurationProperties("hr.mail")
public record MailSettings(
        String from, URI linkBase, @DefaultValue("2s") Duration outboxEvery) {
    String domain() {
        return from.substring(from.indexOf('@') + 1).replace(">", "");
    }
}
