package io.hrsystem.platform.security;

import java.util.concurrent.TimeUnit;
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
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** A token read through the firewall, which looks at each of its characters: {@link HeaderText} and Spring's own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class HeaderTextJmh {
    static final String TOKEN = "eyJraWQiOiJh".repeat(60);

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/attendance/check-in");
    private final HttpFirewall ours = HeaderText.firewall();
    private final HttpFirewall springs = new StrictHttpFirewall();

    public HeaderTextJmh() {
        request.addHeader("Authorization", "Bearer " + TOKEN);
    }

    @Benchmark
    public String ours() {
        return read(ours);
    }

    @Benchmark
    public String springs() {
        return read(springs);
    }

    private String read(HttpFirewall firewall) {
        return firewall.getFirewalledRequest(request).getHeader("Authorization");
    }
}
