package io.hrsystem.platform.web;

import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.logging.Correlation;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.PublicPaths;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service with nothing but the platform and a few endpoints. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import(SmallService.Notes.class)
class SmallService {
    static final TestTokens TOKENS = new TestTokens();
    static final AtomicBoolean ISSUER_AWAY = new AtomicBoolean();

    @Bean
    JWKSource<SecurityContext> keys() {
        var published = new ImmutableJWKSet<SecurityContext>(new JWKSet(TOKENS.key()));
        return (selector, context) -> {
            if (ISSUER_AWAY.get()) throw new RemoteKeySourceException("connection refused", null);
            return published.get(selector, context);
        };
    }

    @Bean
    PublicPaths publicPaths() {
        return new PublicPaths("/open", "/open/**");
    }

    record Note(@NotBlank String text, @NotNull LocalDate day) {}

    @RestController
    static final class Notes {
        private static final Logger LOG = LoggerFactory.getLogger(Notes.class);

        @GetMapping("/open")
        String open() {
            return "open";
        }

        @PostMapping("/open/notes")
        Note openly(@RequestBody @Valid Note note) {
            return note;
        }

        @PutMapping("/open/text")
        String text(@RequestBody String text) {
            return text;
        }

        @PostMapping("/open/forms")
        String form(@RequestParam String text) {
            return text;
        }

        @GetMapping("/undecided")
        String undecided() {
            return "nobody said who may";
        }

        @GetMapping("/me")
        @RolesAllowed({"EMPLOYEE", "HR_MANAGER", "SUPER_ADMIN"})
        Map<String, Object> me(
                @AuthenticationPrincipal Caller caller, @RequestAttribute(Correlation.ID) String correlation) {
            LOG.info("me was asked");
            return Map.of(
                    "tenant", caller.tenant().value(),
                    "actor", caller.actor(),
                    "roles", caller.roles(),
                    "correlation", correlation);
        }

        @PostMapping("/notes")
        @RolesAllowed("HR_MANAGER")
        Note add(@RequestBody @Valid Note note) {
            return note;
        }

        @GetMapping("/notes")
        @RolesAllowed("HR_MANAGER")
        String on(@RequestParam LocalDate day) {
            return day.toString();
        }

        @GetMapping("/refused")
        @RolesAllowed("HR_MANAGER")
        String refused(@RequestParam RefusalCode code) {
            throw Refusal.of(code).with("longest", 3);
        }

        @GetMapping("/broken")
        @RolesAllowed("HR_MANAGER")
        String broken() {
            throw new IllegalStateException("the secret of the house");
        }

        @GetMapping("/slow")
        @RolesAllowed("HR_MANAGER")
        String slow() {
            throw new QueryTimeoutException("canceling statement due to statement timeout");
        }
    }
}
