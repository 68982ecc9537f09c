package io.hrsystem.command.platform.quotas;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What each company may have at most: bounds against mistakes and abuse, far above what one needs. A company that has
 * more already keeps it and gets no further one.
 *
 * @param employees that are on its roster
 * @param departments with the root
 * @param clients that are not revoked
 */
@ConfigurationProperties("hr.quotas")
record QuotaSettings(
        @DefaultValue("100000") int employees,
        @DefaultValue("10000") int departments,
        @DefaultValue("100") int clients) {}
