-- All events of all tenants. Rows are added and read, never changed.
-- Ordered and tailed by (xid, pos): xid is the writing transaction, pos the order inside it.
CREATE TABLE event (
  tenant_id    text COLLATE "C" NOT NULL,
  stream_id    text COLLATE "C" NOT NULL,
  sequence     bigint NOT NULL CHECK (sequence >= 0),
  xid          bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint,
  pos          bigint GENERATED ALWAYS AS IDENTITY,
  event_id     uuid NOT NULL,
  stream_type  text NOT NULL,
  payload_type text NOT NULL,
  revision     text,
  -- json, not jsonb: it keeps the text byte for byte
  payload      json NOT NULL,
  metadata     json NOT NULL,
  recorded_at  timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, stream_id, sequence)
);

CREATE INDEX event_order ON event (xid, pos);

SELECT protect_tenant_table('event');

-- without xid and pos: nobody chooses where an event stands
GRANT SELECT ON event TO hr_app, hr_system;
GRANT INSERT (tenant_id, stream_id, sequence, event_id, stream_type, payload_type, revision, payload, metadata, recorded_at)
  ON event TO hr_app;
-- A command keeps with its answer where its last event stands; SELECT only reads the sequence.
GRANT SELECT ON SEQUENCE event_pos_seq TO hr_app;
