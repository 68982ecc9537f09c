-- Events that were parked, and that a read model goes on without.
CREATE TABLE set_aside_event (
  tenant_id text COLLATE "C" NOT NULL,
  processor text COLLATE "C" NOT NULL,
  stream_id text COLLATE "C" NOT NULL,
  sequence bigint NOT NULL,
  event_id text COLLATE "C" NOT NULL,
  error text,
  -- by which it was asked for
  work_id text COLLATE "C" NOT NULL,
  set_aside_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, processor, stream_id, sequence)
);
CREATE INDEX ON set_aside_event (processor);
SELECT protect_tenant_table('set_aside_event');
GRANT SELECT, INSERT, UPDATE ON set_aside_event TO hr_system;

-- Of a rebuild that was given up.
CREATE FUNCTION abandon_generation(live text[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY live LOOP
    EXECUTE format('DROP TABLE IF EXISTS next.%I', name);
  END LOOP;
END
$$;
REVOKE ALL ON FUNCTION abandon_generation(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION abandon_generation(text[]) TO hr_system;
