-- Counts the claims of a segment: who stores its token must hold the last one.
ALTER TABLE token_entry ADD COLUMN claim bigint NOT NULL DEFAULT 0;
