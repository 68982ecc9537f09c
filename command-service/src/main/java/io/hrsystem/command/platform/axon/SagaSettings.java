package io.hrsystem.command.platform.axon;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param claim without a sign of life for so long another node takes the sagas over */
@ConfigurationProperties("hr.sagas")
record SagaSettings(@DefaultValue("10s") Duration claim) {}
