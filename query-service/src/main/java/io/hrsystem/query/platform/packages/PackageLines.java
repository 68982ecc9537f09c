package io.hrsystem.query.platform.packages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hrsystem.contract.seals.CompanyLeaf;
import io.hrsystem.eventstore.EventRow;
import io.hrsystem.eventstore.json.DisclosedValue;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in a package, as JSON. Names there never change: programs outside check by them. */
final class PackageLines {
    static final String FORM = "hr-audit-package/1";
    private static final HexFormat HEX = HexFormat.of();

    private PackageLines() {}

    /** {@code manifest.json}: what was asked for, and from which to which seal it is. */
    record Manifest(
            String form,
            String packageId,
            String tenantId,
            String from,
            String to,
            String zone,
            @Nullable String employeeId,
            String requestedBy,
            String requestedAt,
            @Nullable Long firstSeal,
            @Nullable Long lastSeal) {
        static Manifest of(AskedPackage it, KeptSeals.@Nullable Range seals) {
            var asked = it.asked();
            var employee = asked.employeeId();
            return new Manifest(
                    FORM,
                    asked.packageId().value(),
                    it.company().value(),
                    asked.from().toString(),
                    asked.to().toString(),
                    asked.zone().getId(),
                    employee == null ? null : employee.value(),
                    it.actor(),
                    it.row().recordedAt().toString(),
                    seals == null ? null : seals.first(),
                    seals == null ? null : seals.last());
        }
    }

    /** {@code proofs.jsonl}: how the company's tree leads to the seal. */
    record Proof(long seal, int events, String root, int place, int companies, List<String> path) {
        static Proof of(long seal, CompanyLeaf company, int place, int companies, List<byte[]> path) {
            return new Proof(seal, company.events(), HEX.formatHex(company.root()), place, companies, hex(path));
        }
    }

    /**
     * {@code events.jsonl}: an event as it is stored, and how it leads to the company's tree.
     *
     * @param event its id, as {@code end}: whatever is damaged between them, one of them says which it was
     */
    record Line(
            String event,
            long seal,
            int place,
            List<String> path,
            String tenant,
            String stream,
            long sequence,
            String streamType,
            String type,
            @Nullable String revision,
            String recordedAt,
            String payload,
            String metadata,
            List<Value> values,
            String end) {
        static Line of(EventRow event, long seal, int place, List<byte[]> path, List<DisclosedValue> values) {
            return new Line(
                    event.id(),
                    seal,
                    place,
                    hex(path),
                    event.tenant(),
                    event.stream(),
                    event.sequence(),
                    event.streamType(),
                    event.payloadType(),
                    event.revision(),
                    event.recordedAt().toString(),
                    new String(event.payload(), UTF_8),
                    new String(event.metadata(), UTF_8),
                    values.stream().map(Value::of).toList(),
                    event.id());
        }
    }

    /** A personal value in plain with the salt of its commitment; both absent if it has been erased. */
    record Value(
            String field, @Nullable String value, @Nullable String salt) {
        static Value of(DisclosedValue it) {
            var disclosed = it.value();
            if (disclosed == null) return new Value(it.field(), null, null);
            return new Value(
                    it.field(),
                    new String(disclosed.value(), UTF_8),
                    Base64.getUrlEncoder().withoutPadding().encodeToString(disclosed.salt()));
        }
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HEX::formatHex).toList();
    }
}
