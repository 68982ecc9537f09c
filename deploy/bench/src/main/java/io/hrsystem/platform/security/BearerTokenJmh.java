package io.hrsystem.platform.security;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/** The token out of a header as long as ours are: {@link BearerToken} and Spring's own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class BearerTokenJmh {
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final BearerTokenResolver ours = new BearerToken();
    private final BearerTokenResolver springs = new DefaultBearerTokenResolver();

    public BearerTokenJmh() {
        request.addHeader("Authorization", "Bearer " + HeaderTextJmh.TOKEN);
    }

    @Benchmark
    public @Nullable String ours() {
        return ours.resolve(request);
    }

    @Benchmark
    public @Nullable String springs() {
        return springs.resolve(request);
    }
}
