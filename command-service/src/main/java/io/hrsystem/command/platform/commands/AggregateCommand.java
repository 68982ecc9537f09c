package io.hrsystem.command.platform.commands;

import io.hrsystem.command.platform.quotas.Quota;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What is asked of one aggregate. */
public interface AggregateCommand {
    /** Axon's own looks for annotations, twice for each command: a sixth of what a command took in Java. */
    CommandTargetResolver TARGETS =
            command -> new VersionedAggregateIdentifier(((AggregateCommand) command.getPayload()).stream(), null);

    /** The id of its stream. */
    @TargetAggregateIdentifier
    String stream();

    /** Of what its company has one more if it is accepted; null if of nothing that is counted. */
    default @Nullable Quota needs() {
        return null;
    }
}
