package io.hrsystem.query.audit;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.personal.PersonalValue;
import io.hrsystem.eventstore.PositionCode;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.eventstore.bulk.StoredEvent;
import io.hrsystem.platform.messages.MetadataKeys;
import io.hrsystem.query.audit.Audit.AuditChange;
import io.hrsystem.query.audit.AuditQuestion.Place;
import io.hrsystem.query.audit.Trail.Step;
import io.hrsystem.query.platform.graphql.api.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers from the index where events are, and from the store what they say. In the transaction of a read. */
@Component
final class AuditTrail {
    private final AuditRepository entries;
    private final EventReader events;
    private final EarlierEvents earlier;
    private final AuditWords words;
    private final PositionCode code;

    AuditTrail(
            AuditRepository entries, EventReader events, EarlierEvents earlier, AuditWords words, PositionCode code) {
        this.entries = entries;
        this.events = events;
        this.earlier = earlier;
        this.words = words;
        this.code = code;
    }

    /** The newest first, up to the limit of the page. */
    List<Audit> page(TenantId tenant, AuditQuestion question, Sight sight, Paging paging, Locale language) {
        var begin = question.begin(paging, code);
        var kinds = question.kindsOf(sight);
        if (kinds.isEmpty()) return List.of();
        var found = find(tenant, question, String.join(",", kinds), begin, paging.limit());
        var stored = events.at(found.stream().map(AuditEntry::position).toList()).stream()
                .filter(it -> it.payload() != null)
                .collect(toMap(StoredEvent::position, identity()));
        var steps = Trails.follow(earlier.with(tenant, stored.values()));
        var shown = found.stream()
                .map(it -> stored.get(it.position()))
                .filter(Objects::nonNull)
                .toList();
        // whose past is too long for one page is told by itself
        var told = shown.stream()
                .map(it -> steps.computeIfAbsent(it.eventId(), _ -> Trails.alone(it)))
                .toList();
        var speaker = words.speaker(tenant, language, sight, told);
        var audits = new ArrayList<Audit>();
        for (var i = 0; i < told.size(); i++) audits.add(audit(shown.get(i), told.get(i), sight, speaker));
        return audits;
    }

    private List<AuditEntry> find(TenantId tenant, AuditQuestion asked, String kinds, Place begin, int limit) {
        var of = tenant.value();
        var at = begin.recordedAt();
        if (asked.subject() != null)
            return entries.bySubject(
                    of,
                    asked.subject(),
                    asked.workDate(),
                    asked.actor(),
                    kinds,
                    asked.earliest(),
                    at,
                    begin.pos(),
                    limit);
        if (asked.actor() != null)
            return entries.byActor(of, asked.actor(), kinds, asked.earliest(), at, begin.pos(), limit);
        if (asked.kinds() != null && !asked.kinds().isEmpty())
            return entries.byKind(of, kinds, asked.earliest(), at, begin.pos(), limit);
        return entries.all(of, kinds, asked.earliest(), at, begin.pos(), limit);
    }

    private Audit audit(StoredEvent stored, Told.Event event, Sight sight, AuditWords.Speaker speaker) {
        var metadata = stored.metadata();
        var personal = sight.showsPersonal(event.content().getClass());
        var place = new Place(stored.recordedAt(), stored.position().pos());
        return new Audit(
                stored.eventId().toString(),
                stored.recordedAt(),
                event.step().effectiveOn(),
                stored.payloadType(),
                event.content().subject(),
                metadata.get(MetadataKeys.ACTOR),
                client(metadata),
                metadata.get(MetadataKeys.CORRELATION),
                speaker.sentence(stored.payloadType(), event, personal),
                changes(event.step(), personal),
                place.cursor(stored.position().xid(), code));
    }

    /** A machine calls by itself; the system and who has no token yet call by none. */
    private static @Nullable String client(Map<String, String> metadata) {
        var named = metadata.get(MetadataKeys.CLIENT);
        if (named != null) return named;
        return metadata.getOrDefault(MetadataKeys.ROLES, "").isEmpty() ? null : metadata.get(MetadataKeys.ACTOR);
    }

    private static List<AuditChange> changes(Step step, boolean personal) {
        var changes = new ArrayList<AuditChange>();
        step.changes().forEach((field, change) -> {
            if (!change.isNone())
                changes.add(new AuditChange(field, text(change.before(), personal), text(change.after(), personal)));
        });
        var why = step.told().why();
        if (why != null) changes.add(new AuditChange("reason", null, text(why, personal)));
        return List.copyOf(changes);
    }

    private static @Nullable String text(@Nullable Object value, boolean personal) {
        return Values.isPersonal(value) && !personal ? PersonalValue.HIDDEN : Values.text(value);
    }
}
