package io.hrsystem.command.platform.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param kept how long a call may be repeated under its key; longer than any client tries again */
@ConfigurationProperties("hr.idempotency")
record IdempotencySettings(@DefaultValue("24h") Duration kept) {}
