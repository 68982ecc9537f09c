package io.hrsystem.command.platform.mail;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What mails say about the system.
 *
 * @param from the sender's address
 * @param linkBase where links in mails lead, without a path
 */
@ConfigurationProperties("hr.mail")
public record MailSettings(String from, URI linkBase) {
    String domain() {
        return from.substring(from.indexOf('@') + 1).replace(">", "");
    }
}
