package io.hrsystem.command.platform.referencerows;

import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.command.platform.database.CommandDatabases;
import io.hrsystem.command.platform.secrets.SecretWiring;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.operations.MaintenanceMode;
import io.hrsystem.eventstore.json.Serializers;
import io.hrsystem.keys.KeyAccess;
import io.hrsystem.keys.SubjectKeys;
import io.hrsystem.platform.ComponentsOf;
import io.hrsystem.platform.database.DatabaseProperties;
import io.hrsystem.platform.logging.Reason;
import java.io.PrintStream;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * What {@code --rebuild-reference-rows} does: all companies' rows again from their events, in maintenance only. No part
 * of the service, but a small application of its own, which has the reference rows and nothing else.
 */
@EnableConfigurationProperties(DatabaseProperties.class)
@ImportAutoConfiguration({JacksonAutoConfiguration.class, KeyAccess.class})
@Import({JsonText.class, Claims.class, SecretWiring.class})
@ComponentScan(
        basePackages = "io.hrsystem.command",
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.CUSTOM, classes = RebuildReferenceRows.Components.class))
public class RebuildReferenceRows {
    private static final int DONE = 0;
    private static final int NOT_DONE = 1;

    static final class Components extends ComponentsOf {
        Components() {
            super(ReferenceRows.class);
        }
    }

    @Bean(defaultCandidate = false)
    @Qualifier("keyPool")
    HikariDataSource keyPool(DatabaseProperties properties) {
        return CommandDatabases.keyMaker(properties);
    }

    /** Returns the exit code. */
    public static int run(PrintStream out, @Nullable String subject, String... args) {
        try (var context = new SpringApplicationBuilder(RebuildReferenceRows.class)
                        .web(WebApplicationType.NONE)
                        .run(args);
                var system = CommandDatabases.system(context.getBean(DatabaseProperties.class))) {
            var all = new ArrayList<ReferenceRows<?>>();
            for (var rows : context.getBeansOfType(ReferenceRows.class).values()) all.add(rows);
            return run(
                    new ReferenceRowsRebuild(system, Serializers.events(context.getBean(SubjectKeys.class)), all), out);
        }
    }

    private static int run(ReferenceRowsRebuild rebuild, PrintStream out) {
        var companies = rebuild.companies();
        var failed = 0;
        if (!isShutDown(rebuild, out)) return NOT_DONE;
        for (var company : companies) {
            // somebody may have ended it
            if (!isShutDown(rebuild, out)) return NOT_DONE;
            if (!rebuilt(company, rebuild, out)) failed++;
        }
        out.printf("Reference rows of %d companies rebuilt, %d failed.%n", companies.size() - failed, failed);
        return failed == 0 ? DONE : NOT_DONE;
    }

    private static boolean rebuilt(TenantId company, ReferenceRowsRebuild rebuild, PrintStream out) {
        try {
            out.printf("%s: rebuilt from %d events%n", company, rebuild.rebuild(company));
            return true;
        } catch (RuntimeException e) {
            out.printf("%s: left as it was, %s%n", company, Reason.of(e));
            return false;
        }
    }

    private static boolean isShutDown(ReferenceRowsRebuild rebuild, PrintStream out) {
        var mode = rebuild.mode();
        if (mode == MaintenanceMode.MAINTENANCE) return true;
        out.printf(
                "Reference rows are rebuilt in MAINTENANCE only, and the mode is %s."
                        + " Change it by PUT /api/admin/maintenance, and do this again.%n",
                mode);
        return false;
    }
}
