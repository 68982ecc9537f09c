package io.hrsystem.command.operations.parked;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param patience how long a call waits for the end of what it has asked for, before it answers how far it is */
@ConfigurationProperties("hr.parked")
record ParkedSettings(@DefaultValue("5s") Duration patience) {}
