-- What a read model's table looks like to the service roles: requests read their tenant, projections write.
CREATE FUNCTION protect_read_model(target regclass) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  part regclass;
BEGIN
  PERFORM protect_tenant_table(target);
  FOR part IN SELECT inhrelid FROM pg_inherits WHERE inhparent = target LOOP
    PERFORM protect_tenant_table(part);
  END LOOP;
  EXECUTE format('GRANT SELECT ON %s TO hr_app', target);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO hr_system', target);
END
$$;
REVOKE ALL ON FUNCTION protect_read_model(regclass) FROM PUBLIC;

-- How far each segment of a processor has come, and which node works on it (Axon's token store).
CREATE TABLE projection_token (
  processor text COLLATE "C" NOT NULL,
  segment integer NOT NULL,
  token bytea,
  token_type text COLLATE "C",
  claimed_at text COLLATE "C",
  owner text COLLATE "C",
  PRIMARY KEY (processor, segment)
) WITH (fillfactor = 50);
GRANT SELECT, INSERT, UPDATE, DELETE ON projection_token TO hr_system;

-- The same while nothing is written: events of other features move a processor but not its token.
CREATE TABLE processor_position (
  processor text COLLATE "C" NOT NULL,
  segment integer NOT NULL,
  xid bigint NOT NULL,
  pos bigint NOT NULL,
  PRIMARY KEY (processor, segment)
) WITH (fillfactor = 50);
GRANT SELECT, INSERT, UPDATE, DELETE ON processor_position TO hr_system;
GRANT SELECT ON processor_position TO hr_app;

-- Events that could not be applied, and the later ones of their streams behind them.
CREATE TABLE parked_event (
  tenant_id text COLLATE "C" NOT NULL,
  processor text COLLATE "C" NOT NULL,
  stream_id text COLLATE "C" NOT NULL,
  sequence bigint NOT NULL,
  xid bigint NOT NULL,
  pos bigint NOT NULL,
  event_id text COLLATE "C" NOT NULL,
  error text,
  parked_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, processor, stream_id, sequence)
);
CREATE INDEX ON parked_event (processor, tenant_id, stream_id);
SELECT protect_tenant_table('parked_event');
GRANT SELECT, INSERT, UPDATE, DELETE ON parked_event TO hr_system;

-- Which generation of a processor's read models is live. There is no row before the first rebuild.
CREATE TABLE read_model_generation (
  processor text COLLATE "C" NOT NULL PRIMARY KEY,
  -- everything up to here is in the live tables, whatever the tokens say
  xid bigint NOT NULL DEFAULT 0,
  pos bigint NOT NULL DEFAULT 0,
  -- of the rebuild that began last: an earlier one writes nothing any more
  rebuild bigint NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON read_model_generation TO hr_system;

-- Alone, until the transaction ends: for a retry and for a switch of generations. Batches take the same lock together.
CREATE FUNCTION stop_batches(of_processor text) RETURNS void
  LANGUAGE sql SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT pg_advisory_xact_lock(hashtextextended('projection ' || of_processor, 0))
$$;
REVOKE ALL ON FUNCTION stop_batches(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION stop_batches(text) TO hr_system;
