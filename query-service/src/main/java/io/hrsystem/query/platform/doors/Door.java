package io.hrsystem.query.platform.doors;

import io.hrsystem.query.platform.projections.ProjectionGroups;
import io.hrsystem.query.platform.projections.live.ParkedStreams;
import io.hrsystem.query.platform.projections.rebuild.Rebuilds;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Work on read models that an argument of the start asks for: done to its end beside running services, told in plain
 * sentences, and finished with an exit code.
 *
 * @param argument for example {@code --rebuild}
 * @param group what it is about, if that has been said
 * @param others the arguments that are left, which are configuration
 */
public record Door(String argument, @Nullable String group, List<String> others) {
    private static final String REBUILD = "--rebuild";
    private static final String RETRY_PARKED = "--retry-parked";
    private static final String EVERYTHING = "all";
    private static final int DONE = 0;
    private static final int NOT_DONE = 1;
    private static final int MISUSED = 2;

    /** Empty if the service is to serve. */
    public static Optional<Door> of(String... arguments) {
        var others = new ArrayList<>(Arrays.asList(arguments));
        for (var i = 0; i < others.size(); i++) {
            var parts = others.get(i).split("=", 2);
            if (!parts[0].equals(REBUILD) && !parts[0].equals(RETRY_PARKED)) continue;
            others.remove(i);
            if (parts.length == 2) return Optional.of(new Door(parts[0], parts[1], others));
            var isNamed = i < others.size() && !others.get(i).startsWith("-");
            return Optional.of(new Door(parts[0], isNamed ? others.remove(i) : null, others));
        }
        return Optional.empty();
    }

    /** Returns the exit code: 0 if everything has been done, 2 if that is not how it is asked for, else 1. */
    public int open(PrintStream out) {
        // so few connections are needed, and the running services need theirs
        others.addFirst("--hr.database.system.pool-size=6");
        try (var context = new SpringApplicationBuilder(DoorWiring.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(others.toArray(String[]::new))) {
            var groups = context.getBean(ProjectionGroups.class).names();
            if (group == null || !groups.contains(group) && !isForAll()) return misused(groups, out);
            var done = argument.equals(REBUILD)
                    ? new RebuildDoor(context.getBean(Rebuilds.class), out)
                            .open(group.equals(EVERYTHING) ? groups : List.of(group))
                    : new RetryDoor(context.getBean(ParkedStreams.class), out).open(group);
            return done ? DONE : NOT_DONE;
        } catch (RuntimeException e) {
            out.println(Sentences.why(e));
            return NOT_DONE;
        }
    }

    private boolean isForAll() {
        return argument.equals(REBUILD) && EVERYTHING.equals(group);
    }

    private int misused(List<String> groups, PrintStream out) {
        out.println(
                group == null
                        ? "%s needs the name of a group of projections.".formatted(argument)
                        : "There is no group of projections '%s'.".formatted(group));
        out.println("There are %s%s."
                .formatted(String.join(", ", groups), argument.equals(REBUILD) ? ", and 'all' for all of them" : ""));
        return MISUSED;
    }
}
