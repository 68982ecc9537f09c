package io.hrsystem.command;

import static io.hrsystem.platform.messages.MetadataKeys.ACTOR;
import static io.hrsystem.platform.messages.MetadataKeys.TENANT;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeEvent;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Employees of a company: what happens to them without a call, and themselves as callers. */
public record People(RunningService service, String tenant) {
    /** Stores events of one employment as its aggregate does, with all that is written beside them. */
    public void happened(EmployeeEvent... events) {
        var company = new TenantId(tenant);
        service.bean(Commands.class).asSystem(company, "test", _ -> {
            for (var event : events)
                service.bean(EventStore.class).publish(message(StreamIds.employee(event.employeeId()), event, events));
        });
    }

    /** A person with a token as it is issued to who signs in. */
    public Api.Client person(String employee, String... roles) {
        return caller("account-of-" + employee, it -> it.claim("employee", employee), roles);
    }

    /** The same for the person of an account, in a session of theirs. */
    public Api.Client signedIn(String account, SessionId session, String... roles) {
        return caller(account, it -> it.claim("sid", session.value()), roles);
    }

    /** The same of somebody who is employed. */
    public Api.Client employeeSignedIn(String account, SessionId session, String employee, String... roles) {
        return caller(account, it -> it.claim("sid", session.value()).claim("employee", employee), roles);
    }

    private Api.Client caller(String account, Consumer<JwtClaimsSet.Builder> more, String... roles) {
        var now = Instant.now();
        var builder = JwtClaimsSet.builder()
                .issuer(service.api().base())
                .audience(List.of("hr-system"))
                .subject(account)
                .claim("tenant", tenant)
                .claim("roles", List.of(roles))
                .issuedAt(now)
                .expiresAt(now.plusSeconds(600));
        more.accept(builder);
        var claims = builder.build();
        var header = JwsHeader.with(SignatureAlgorithm.RS256).type("at+jwt").build();
        var token = service.bean(JwtEncoder.class).encode(JwtEncoderParameters.from(header, claims));
        return new Api.Client(service.api(), token.getTokenValue());
    }

    private GenericDomainEventMessage<DomainEvent> message(String stream, EmployeeEvent event, EmployeeEvent... all) {
        var sequence = stored(event.employeeId()) + List.of(all).indexOf(event);
        var metadata = MetaData.from(Map.of(TENANT, tenant, ACTOR, "test"));
        return new GenericDomainEventMessage<>("Employee", stream, sequence, event, metadata);
    }

    private long stored(EmployeeId employee) {
        return service.database()
                .sql("SELECT count(*) FROM event WHERE tenant_id = ? AND stream_id = ?")
                .params(tenant, StreamIds.employee(employee))
                .query(Long.class)
                .single();
    }
}
