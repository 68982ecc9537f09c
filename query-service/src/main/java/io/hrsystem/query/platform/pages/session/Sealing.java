package io.hrsystem.query.platform.pages.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Encrypts small records, each for one place: what is moved to another one is as good as lost. */
final class Sealing {
    private final Aead key;
    private final JsonMapper json;

    Sealing(Aead key, JsonMapper json) {
        this.key = key;
        this.json = json;
    }

    byte[] seal(Object record, String place) {
        try {
            return key.encrypt(json.writeValueAsBytes(record), place.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty if it was not sealed for this place by one of our keys. */
    <T> Optional<T> open(byte[] sealed, String place, Class<T> type) {
        try {
            return Optional.of(json.readValue(key.decrypt(sealed, place.getBytes(UTF_8)), type));
        } catch (GeneralSecurityException | JacksonException _) {
            return Optional.empty();
        }
    }
}
