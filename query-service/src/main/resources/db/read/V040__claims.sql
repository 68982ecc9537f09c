-- Counts the claims of a segment: who stores its token must hold the last one.
ALTER TABLE projection_token ADD COLUMN claim bigint NOT NULL DEFAULT 0;
