package io.hrsystem.bench.erase;

import io.hrsystem.bench.harness.Contender;
import io.hrsystem.bench.harness.Cpu;
import io.hrsystem.bench.harness.Figure;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.bench.harness.WrongResult;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.personal.RetentionClass;
import io.hrsystem.keys.CompanyKeyDestruction;
import io.hrsystem.keys.KeyName;
import io.hrsystem.keys.Sealed;
import io.hrsystem.keys.SubjectKeys;
import io.hrsystem.keys.Tombstones;
import io.hrsystem.keys.master.LocalMasterKey;
import io.hrsystem.platform.database.Pools;
import io.hrsystem.storage.FolderObjects;
import io.hrsystem.storage.ObjectLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All keys of a company, which two nodes have in memory, until both have dropped them. */
final class KeysOfCompany implements Contender, AutoCloseable {
    private static final byte[] CONTEXT = {};
    private static final Duration KEEP = Duration.ofMinutes(30);
    private static final int AT_ONCE = 1_000;
    private static final List<RetentionClass> CLASSES = List.of(RetentionClass.values());

    private final Server server;
    private final SubjectKeys writer;
    private final SubjectKeys reader;
    private final CompanyKeyDestruction destruction;

    KeysOfCompany(Server server, Pools pools, Path folder) throws IOException {
        this.server = server;
        var master = LocalMasterKey.readOrCreate(folder.resolve("master-key"));
        var tombstones =
                new Tombstones(new ObjectLedger(new FolderObjects(folder.resolve("ledger")), Clock.systemUTC()));
        writer = new SubjectKeys(pools.keyMaker(), master, tombstones, KEEP).start();
        reader = new SubjectKeys(pools.keyReader(), master, tombstones, KEEP).start();
        destruction = new CompanyKeyDestruction(pools.keyMaker(), tombstones);
    }

    @Override
    public String name() {
        return "all keys of a company";
    }

    @Override
    public Map<Figure, Double> measure(int load, Duration duration) throws Exception {
        var company = TenantId.next();
        var values = sealed(company, load);
        for (var value : values) WrongResult.unlessEqual("readable before", true, isReadable(reader, value, company));
        server.checkpoint();
        var cpu = Cpu.ofThisJvm(server.process());
        var before = cpu.read();
        var destroyed = destruction.destroy(company).count();
        var after = cpu.read();
        WrongResult.unlessEqual("keys destroyed", (long) load, destroyed);
        for (var node : List.of(writer, reader))
            for (var value : values) WrongResult.unlessEqual("readable after", false, isReadable(node, value, company));
        var figures = after.since(before, load);
        figures.put(Figure.P50, (after.nanos() - before.nanos()) / 1e6);
        return figures;
    }

    /** A value under each of so many keys. */
    private List<Sealed> sealed(TenantId company, int keys) {
        return Stream.iterate(0, it -> it < keys, it -> it + AT_ONCE)
                .map(it -> names(company, Math.min(AT_ONCE, keys - it)))
                .map(it -> writer.idsOf(company, it).values())
                .flatMap(Collection::stream)
                .map(it -> writer.seal(it, new byte[] {1}, CONTEXT))
                .toList();
    }

    private static List<KeyName> names(TenantId company, int count) {
        return Stream.iterate(0, it -> it + 1)
                .limit(count)
                .map(it -> new KeyName(company, Ids.next(), CLASSES.get(it % CLASSES.size())))
                .toList();
    }

    private static boolean isReadable(SubjectKeys node, Sealed value, TenantId company) {
        return node.open(value, company, CONTEXT).isPresent();
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
    }
}
