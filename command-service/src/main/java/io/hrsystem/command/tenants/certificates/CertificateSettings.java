package io.hrsystem.command.tenants.certificates;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What certificates say of backups: as long as those who make them keep them.
 *
 * @param backupEvery how often one is made; the last one before may be so much older than what it has to show
 * @param backupsKept those of events
 * @param keyBackupsKept those of keys
 * @param zone by whose clock its days are
 */
@ConfigurationProperties("hr.certificates")
record CertificateSettings(
        @DefaultValue("1d") Duration backupEvery,
        @DefaultValue("30d") Duration backupsKept,
        @DefaultValue("7d") Duration keyBackupsKept,
        @DefaultValue("Asia/Seoul") ZoneId zone) {
    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The last day on which there is a backup with events that were there until then. */
    LocalDate eventsIn(Instant gone) {
        return day(gone.plus(backupEvery).plus(backupsKept));
    }

    /** The same of keys. */
    LocalDate keysIn(Instant gone) {
        return day(gone.plus(backupEvery).plus(keyBackupsKept));
    }
}
