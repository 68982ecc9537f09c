package io.hrsystem.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {
    @Test
    void anAddressOfTheOldKindIsOneCaller() {
        assertThat(Address.networkOf("192.0.2.1")).isNotEqualTo(Address.networkOf("192.0.2.2"));
        assertThat(Address.networkOf("::ffff:192.0.2.1")).isNotEqualTo(Address.networkOf("::ffff:192.0.2.2"));
    }

    @Test
    void aNetworkOfTheNewKindIsOneCaller() {
        assertThat(Address.networkOf("2001:db8:0:1::1"))
                .isEqualTo(Address.networkOf("2001:db8:0:1:ffff:ffff:ffff:ffff"));
        assertThat(Address.networkOf("2001:db8:0:1::1")).isNotEqualTo(Address.networkOf("2001:db8:0:2::1"));
    }
}
