package io.hrsystem.keys.master;

import org.springframework.dao.TransientDataAccessResourceException;

/** Nobody answers where the master key is; it may be otherwise in a moment. */
public final class MasterKeyUnavailable extends TransientDataAccessResourceException {
    MasterKeyUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
