package io.hrsystem.query.platform.history;

import jakarta.persistence.Converter;

/** A history as entities read it. */
@Converter
public final class HistoryText extends DocumentText<History> {
    public HistoryText() {
        super(History.class);
    }
}
