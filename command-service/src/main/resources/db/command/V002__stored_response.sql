-- Answers under the client's idempotency key, without their secrets. Looked up with the gate, written with the events.
CREATE TABLE stored_response (
  tenant_id text COLLATE "C" NOT NULL,
  idempotency_key text COLLATE "C" NOT NULL,
  fingerprint text NOT NULL,
  answer text NOT NULL,
  position text,
  kept_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, idempotency_key)
);
CREATE INDEX stored_response_age ON stored_response USING brin (kept_at);

SELECT protect_tenant_table('stored_response');
GRANT SELECT, INSERT ON stored_response TO hr_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON stored_response TO hr_system;
