package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void freePortsAreFine() throws Exception {
        assertThatCode(Ports.free()::requireFree).doesNotThrowAnyException();
    }

    @Test
    void aTakenPortIsNamedWithItsUserAndTheWayOut() throws Exception {
        var ports = Ports.free();
        try (var _ = new ServerSocket(ports.readDatabase(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(ports::requireFree)
                    .hasMessageContaining(
                            "Port %d (PostgreSQL of the read side) is taken".formatted(ports.readDatabase()))
                    .hasMessageContaining("--port-base");
        }
    }

    @Test
    void aBaseOutOfRangeIsRefused() {
        assertThatThrownBy(new Ports(0)::requireFree).hasMessageContaining("between 1 and 65528");
        assertThatThrownBy(new Ports(65_529)::requireFree).hasMessageContaining("between 1 and 65528");
    }
}
