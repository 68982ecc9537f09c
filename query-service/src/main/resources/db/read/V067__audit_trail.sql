-- Where in the store each event is, and by what it is found. What it says stays there: nothing personal is kept twice, and
-- what is erased is erased here too.
CREATE TABLE audit_entry (
  tenant_id text COLLATE "C" NOT NULL,
  recorded_at timestamptz NOT NULL,
  pos bigint NOT NULL,
  xid bigint NOT NULL,
  kind text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  actor text COLLATE "C",
  -- of attendance only
  work_date date,
  PRIMARY KEY (tenant_id, recorded_at, pos)
) PARTITION BY HASH (tenant_id);

DO $$
BEGIN
  FOR part IN 0..15 LOOP
    EXECUTE format('CREATE TABLE audit_entry_%s PARTITION OF audit_entry'
      ' FOR VALUES WITH (MODULUS 16, REMAINDER %s)', lpad(part::text, 2, '0'), part);
  END LOOP;
END
$$;
CREATE INDEX ON audit_entry (tenant_id, subject, recorded_at, pos);
CREATE INDEX ON audit_entry (tenant_id, actor, recorded_at, pos);
CREATE INDEX ON audit_entry (tenant_id, kind, recorded_at, pos);
SELECT protect_read_model('audit_entry');

-- The same by whom and what events name besides their subject: the department of a transfer, the account of a session.
CREATE TABLE audit_mention (
  tenant_id text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  recorded_at timestamptz NOT NULL,
  pos bigint NOT NULL,
  xid bigint NOT NULL,
  kind text COLLATE "C" NOT NULL,
  actor text COLLATE "C",
  PRIMARY KEY (tenant_id, subject, recorded_at, pos)
);
SELECT protect_read_model('audit_mention');
