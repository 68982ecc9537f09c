package io.hrsystem.platform.web;

import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.hrsystem.contract.attendance.PunchSource;
import io.hrsystem.contract.bounds.Numbers;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.logging.Correlation;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.security.PublicPaths;
import jakarta.servlet.Filter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

    /** Asks a database before any endpoint does. */
    @Bean
    FilterRegistrationBean<Filter> asking() {
        var registration = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            var state = request.getParameter("state");
            if (state != null)
                throw new DataIntegrityViolationException("no such value", new SQLException("no", state));
            chain.doFilter(request, response);
        });
        registration.addUrlPatterns("/open");
        return registration;
    }

    record Note(
            @NotBlank String text,
            @NotNull LocalDate day,
            @Nullable EmployeeId author,
            @Nullable PunchSource by,
            @Nullable Integer pages,
            @Nullable Boolean bound,
            @Nullable List<String> tags,
            @Nullable @Valid Place place,
            @Nullable Set<@NotNull PunchSource> kinds) {}

    record Place(@NotBlank String room) {}

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
        @Needs(Permission.READ_SELF)
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
        @Needs(Permission.CHANGE_EMPLOYEES)
        Note add(@RequestBody @Valid Note note) {
            return note;
        }

        @GetMapping("/notes")
        @Needs(Permission.CHANGE_EMPLOYEES)
        String on(@RequestParam LocalDate day) {
            return day.toString();
        }

        @GetMapping("/notes/by/{author}")
        @Needs(Permission.CHANGE_EMPLOYEES)
        String by(@PathVariable EmployeeId author) {
            return author.value();
        }

        @GetMapping("/notes/of/{source}")
        @Needs(Permission.CHANGE_EMPLOYEES)
        String of(@PathVariable PunchSource source) {
            return source.name();
        }

        @GetMapping("/late")
        @Needs(Permission.CHANGE_EMPLOYEES)
        int late() {
            try {
                return Numbers.of("graceMinutes", 999, 0, 240);
            } catch (OutOfBounds e) {
                throw e.in("hours");
            }
        }

        @GetMapping("/about")
        @Needs(Permission.CHANGE_EMPLOYEES)
        String about() {
            throw Refusal.of(RefusalCode.PUNCH_IN_FUTURE).about("at");
        }

        @GetMapping("/sql")
        @Needs(Permission.CHANGE_EMPLOYEES)
        String sql(@RequestParam String state) {
            throw new DataIntegrityViolationException("no such value", new SQLException("no", state));
        }

        @GetMapping("/refused")
        @Needs(Permission.CHANGE_EMPLOYEES)
        String refused(@RequestParam RefusalCode code) {
            throw Refusal.of(code).with("longest", 3);
        }

        @GetMapping("/broken")
        @Needs(Permission.CHANGE_EMPLOYEES)
        String broken() {
            throw new IllegalStateException("the secret of the house");
        }

        @GetMapping("/slow")
        @Needs(Permission.CHANGE_EMPLOYEES)
        String slow() {
            throw new QueryTimeoutException("canceling statement due to statement timeout");
        }
    }
}
