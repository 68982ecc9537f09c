package io.hrsystem.contract.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessNumberTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "TN-02, 123-45-67891, true",
        "TN-02, 123-45-67890, false",
        "TN-02, 124-81-00998, true",
        "other check digit, 124-81-00997, false",
        "spaces, 124 81 00998, true",
        "nine digits, 124-81-0099, false",
        "eleven digits, 124-81-009988, false",
        "letters, 124-81-0099A, false",
        "digits of another script, １２４-81-00998, false"
    })
    void theCheckDigitDecides(String example, String entered, boolean valid) {
        assertThat(BusinessNumber.of(entered).isValid()).isEqualTo(valid);
    }
}
