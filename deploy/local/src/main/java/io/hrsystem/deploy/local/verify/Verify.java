package io.hrsystem.deploy.local.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says whether audit packages are what was sealed, and certificates what was signed. It ends with 0, with 1 if not, and
 * with 2 if it was called wrongly.
 */
public final class Verify {
    private static final int NOT_OK = 1;
    private static final int MISUSE = 2;

    private final Findings findings;
    private final PrintStream out;

    private record Arguments(List<Path> files, @Nullable Path ledger, Set<String> keys) {
        /** Null if they cannot be meant. */
        static @Nullable Arguments of(String... given) {
            var left = new ArrayList<>(Arrays.asList(given));
            var keys = new HashSet<String>();
            var files = new ArrayList<Path>();
            Path ledger = null;
            while (!left.isEmpty()) {
                var next = left.removeFirst();
                if (next.startsWith("--") && left.isEmpty()) return null;
                switch (next) {
                    case "--key" -> keys.add(left.removeFirst());
                    case "--ledger" -> ledger = Path.of(left.removeFirst());
                    default -> {
                        if (next.startsWith("--")) return null;
                        files.add(Path.of(next));
                    }
                }
            }
            return files.isEmpty() ? null : new Arguments(files, ledger, keys);
        }
    }

    private Verify(PrintStream out) {
        this.out = out;
        this.findings = new Findings(out);
    }

    public static void main(String... arguments) {
        System.exit(run(System.out, arguments));
    }

    static int run(PrintStream out, String... given) {
        var arguments = Arguments.of(given);
        if (arguments == null) {
            out.println("Usage: deploy/local/verify FILE... [--key FINGERPRINT]... [--ledger DIR]");
            return MISUSE;
        }
        try {
            for (var file : arguments.files())
                if (!Files.isReadable(file) || Files.isDirectory(file)) {
                    out.println("There is no file %s that can be read.".formatted(file));
                    return MISUSE;
                }
            var ledger = arguments.ledger() == null ? null : LedgerFolder.read(arguments.ledger());
            return new Verify(out).verify(arguments, ledger) ? 0 : NOT_OK;
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            out.println("It cannot be read: " + e.getMessage());
            return MISUSE;
        }
    }

    private boolean verify(Arguments arguments, @Nullable LedgerFolder ledger) throws IOException {
        var chain = new CertificateChain(out, findings, ledger);
        for (var file : arguments.files())
            if (CertificateFile.isOne(file)) chain.take(CertificateFile.read(file));
            else verify(file, arguments, ledger);
        chain.check();
        signers(chain.signers(), "certificates", arguments.keys());
        if (arguments.keys().isEmpty())
            out.println("Compare the fingerprints with those that the operator tells; --key does");
        if (ledger == null) out.println("Not compared with the ledger; --ledger DIR does");
        out.println(findings.isAllRight() ? "OK" : "NOT OK");
        return findings.isAllRight();
    }

    private void verify(Path path, Arguments arguments, @Nullable LedgerFolder ledger) {
        try (var file = new PackageFile(path)) {
            if (!file.isAsWritten()) findings.fault("The file is not as it was written");
            try {
                check(file, arguments, ledger);
            } catch (IOException | JacksonException e) {
                findings.fault("A part of the package cannot be read: %s", String.valueOf(e.getMessage()));
            }
        } catch (IOException e) {
            findings.fault(
                    "%s is no audit package and no certificate, or its frame is damaged: %s",
                    path.getFileName(), String.valueOf(e.getMessage()));
        }
    }

    private void check(PackageFile file, Arguments arguments, @Nullable LedgerFolder ledger) throws IOException {
        var manifest = manifest(file);
        var chain = new Chain(findings, ledger);
        try (var in = file.open("seals.json")) {
            chain.read(in);
        }
        var proofs = new Proofs(manifest.tenantId(), chain, findings);
        file.lines("proofs.jsonl", proofs::take);
        var events = new Events(manifest, proofs, findings);
        file.lines("events.jsonl", events::take);
        out.println("Company %s, %s to %s%s: %s"
                .formatted(
                        manifest.tenantId(),
                        manifest.from(),
                        manifest.to(),
                        manifest.employeeId() == null ? "" : ", employee " + manifest.employeeId(),
                        events.summary()));
        out.println("%d seals; the company has %d events in them, %d are here"
                .formatted(chain.size(), proofs.sealed(), events.count()));
        signers(chain.signers(), "statements", arguments.keys());
    }

    private Manifest manifest(PackageFile file) throws IOException {
        try (var in = file.open("manifest.json")) {
            var manifest = JsonMapper.shared().readValue(in, Manifest.class);
            if (!Manifest.FORM.equals(manifest.form())) findings.fault("It has an unknown form %s", manifest.form());
            return manifest;
        }
    }

    private void signers(Map<String, Integer> signers, String what, Set<String> known) {
        signers.forEach((key, many) -> {
            out.println("Signed by the key %s: %d %s".formatted(key, many, what));
            if (!known.isEmpty() && !known.contains(key)) findings.fault("The key %s is not one that was named", key);
        });
    }
}
