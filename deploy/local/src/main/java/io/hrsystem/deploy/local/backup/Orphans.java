package io.hrsystem.deploy.local.backup;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A PostgreSQL on a folder that we hold, left behind by somebody who was killed, perhaps while it was starting. */
public record Orphans(ClusterFolder cluster) {
    private static final int PATIENCE_S = 5;

    /** As in a power cut, from which it recovers when it is started again. Returns when they are gone. */
    public void end() {
        var all = ProcessHandle.allProcesses()
                .filter(this::isOurs)
                .flatMap(it -> Stream.concat(Stream.of(it), it.descendants()))
                .distinct()
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        // not for ever: in a container without an init process the dead are never buried
        CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, PATIENCE_S, SECONDS)
                .join();
    }

    /** Its command line names the folder of its data. */
    private boolean isOurs(ProcessHandle process) {
        var arguments = List.of(process.info().arguments().orElse(new String[0]));
        var at = arguments.indexOf(cluster.data().toString());
        return at > 0 && arguments.get(at - 1).equals("-D");
    }
}
