package io.hrsystem.contract.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainTest {
    /** TN-02. */
    @Test
    void caseAndBlanksMakeNoOtherDomain() {
        assertThat(Domain.of("Samsung ")).isEqualTo(Domain.of("samsung"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"samsung", "a1", "my-company", "0x"})
    void labelsAreWellFormed(String entered) {
        assertThat(Domain.of(entered).isWellFormed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "-ab", "ab-", "a.b", "a b", "삼성", "a_b", "x012345678901234567890123456789012345678901"})
    void anythingElseIsNot(String entered) {
        assertThat(Domain.of(entered).isWellFormed()).isFalse();
    }
}
