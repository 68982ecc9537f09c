package io.hrsystem.query.platform.doors;

import io.hrsystem.platform.AdminProcesses;
import io.hrsystem.query.platform.projections.ProjectionGroups;
import io.hrsystem.query.platform.projections.live.ParkedStreams;
import io.hrsystem.query.platform.projections.rebuild.Rebuilds;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Work on read models that an argument of the start asks for: done to its end beside running services, and told in plain
 * sentences.
 */
public enum Door implements AdminProcesses.Process {
    REBUILD("--rebuild", true) {
        @Override
        boolean open(ConfigurableApplicationContext context, List<String> groups, PrintStream out) {
            return new RebuildDoor(context.getBean(Rebuilds.class), out).open(groups);
        }
    },
    RETRY_PARKED("--retry-parked", false) {
        @Override
        boolean open(ConfigurableApplicationContext context, List<String> groups, PrintStream out) {
            return new RetryDoor(context.getBean(ParkedStreams.class), out).open(groups.getFirst());
        }
    };

    private static final String EVERYTHING = "all";
    private static final int DONE = 0;
    private static final int NOT_DONE = 1;
    private static final int MISUSED = 2;

    private final String argument;
    private final boolean forAll;

    Door(String argument, boolean forAll) {
        this.argument = argument;
        this.forAll = forAll;
    }

    public String argument() {
        return argument;
    }

    /** Returns whether everything has been done. */
    abstract boolean open(ConfigurableApplicationContext context, List<String> groups, PrintStream out);

    @Override
    public int run(PrintStream out, @Nullable String group, String... settings) {
        var arguments = new ArrayList<>(List.of(settings));
        // so few connections are needed, and the running services need theirs
        arguments.addFirst("--hr.database.system.pool-size=6");
        try (var context = new SpringApplicationBuilder(DoorWiring.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(arguments.toArray(String[]::new))) {
            var groups = context.getBean(ProjectionGroups.class).names();
            var all = forAll && EVERYTHING.equals(group);
            if (group == null || !groups.contains(group) && !all) return misused(group, groups, out);
            return open(context, all ? groups : List.of(group), out) ? DONE : NOT_DONE;
        } catch (RuntimeException e) {
            out.println(Sentences.why(e));
            return NOT_DONE;
        }
    }

    private int misused(@Nullable String group, List<String> groups, PrintStream out) {
        out.println(
                group == null
                        ? "%s needs the name of a group of projections.".formatted(argument)
                        : "There is no group of projections '%s'.".formatted(group));
        out.println(
                "There are %s%s.".formatted(String.join(", ", groups), forAll ? ", and 'all' for all of them" : ""));
        return MISUSED;
    }
}
