package io.hrsystem.deploy.local.backup;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How often, and for how long.
 *
 * @param archived a change is in the archive after this time at the latest, whatever happens to the server
 * @param every when the next copy is due
 * @param kept of the command server: copies and what makes them useful
 * @param keysKept of the keys server: what was destroyed lives on in backups for so long
 */
public record BackupSettings(Duration archived, Duration every, Duration kept, Duration keysKept) {
    private static final Pattern TIME = Pattern.compile("([1-9]\\d{0,5})([smhd])");

    /** @throws IllegalArgumentException if a value is no time; the message names it */
    public static BackupSettings of(Map<String, String> environment) {
        return new BackupSettings(
                time(environment, "HR_ARCHIVE_TIMEOUT", "5m"),
                time(environment, "HR_BACKUP_EVERY", "1d"),
                time(environment, "HR_BACKUP_KEPT", "30d"),
                time(environment, "HR_KEYS_BACKUP_KEPT", "7d"));
    }

    private static Duration time(Map<String, String> environment, String name, String usual) {
        var value = environment.getOrDefault(name, usual);
        var parts = TIME.matcher(value);
        if (!parts.matches())
            throw new IllegalArgumentException(
                    "%s needs a time such as 90s, 5m, 24h or 30d, not '%s'.".formatted(name, value));
        var number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
