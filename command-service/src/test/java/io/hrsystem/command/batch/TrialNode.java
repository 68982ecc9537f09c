package io.hrsystem.command.batch;

import io.hrsystem.command.CommandService;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A whole service with one job more, in a process that may be killed. */
final class TrialNode {
    private TrialNode() {}

    public static void main(String... arguments) {
        new SpringApplicationBuilder(CommandService.class)
                .sources(TrialJob.class)
                .profiles("local")
                .run(arguments);
    }
}
