package io.hrsystem.command.identity.clients;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param overlap how long a client's earlier secret works beside the new one */
@ConfigurationProperties("hr.clients")
record ClientSettings(@DefaultValue("24h") Duration overlap) {}
