package io.hrsystem.command.platform.commands;

import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** What is asked of one aggregate. */
public interface AggregateCommand {
    /** Axon's own looks for annotations, twice for each command: a sixth of what a command took in Java. */
    CommandTargetResolver TARGETS =
            command -> new VersionedAggregateIdentifier(((AggregateCommand) command.getPayload()).stream(), null);

    /** The id of its stream. */
    @TargetAggregateIdentifier
    String stream();
}
