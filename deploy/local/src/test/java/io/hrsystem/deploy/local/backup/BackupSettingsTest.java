package io.hrsystem.deploy.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupSettingsTest {
    @Test
    void withoutAWordTheyAreThoseOfTheRunbook() {
        assertThat(BackupSettings.of(Map.of()))
                .isEqualTo(new BackupSettings(
                        Duration.ofMinutes(5), Duration.ofDays(1), Duration.ofDays(30), Duration.ofDays(7)));
    }

    @Test
    void eachCanBeChosen() {
        var chosen = Map.of(
                "HR_ARCHIVE_TIMEOUT",
                "60s",
                "HR_BACKUP_EVERY",
                "12h",
                "HR_BACKUP_KEPT",
                "2d",
                "HR_KEYS_BACKUP_KEPT",
                "1d");
        assertThat(BackupSettings.of(chosen))
                .isEqualTo(new BackupSettings(
                        Duration.ofMinutes(1), Duration.ofHours(12), Duration.ofDays(2), Duration.ofDays(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "0m", "-5m", "5 m", "five", "PT5M"})
    void whatIsNoTimeIsNamed(String value) {
        assertThatThrownBy(() -> BackupSettings.of(Map.of("HR_BACKUP_KEPT", value)))
                .hasMessage("HR_BACKUP_KEPT needs a time such as 90s, 5m, 24h or 30d, not '%s'.", value);
    }
}
