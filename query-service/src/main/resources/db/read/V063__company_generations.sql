-- What is known of one company whose rows were rebuilt by themselves; all others know what their processor does.
CREATE TABLE company_generation (
  tenant_id text COLLATE "C" NOT NULL,
  processor text COLLATE "C" NOT NULL,
  -- everything up to here is in the company's rows, whatever the tokens say
  xid bigint NOT NULL DEFAULT 0,
  pos bigint NOT NULL DEFAULT 0,
  -- of the rebuild that began last: an earlier one changes nothing any more
  rebuild bigint NOT NULL,
  PRIMARY KEY (tenant_id, processor)
) WITH (fillfactor = 50);
CREATE INDEX ON company_generation (processor);
SELECT protect_tenant_table('company_generation');
GRANT SELECT, INSERT, UPDATE, DELETE ON company_generation TO hr_system;

-- Holds batches with events of this company until the transaction ends, and nobody else. Those that are running have to
-- end first, also the ones that began before there was a row to wait for: for that moment all batches stand still. Once
-- the row is held the others go on, with which retries and switches of generations are kept away as batches do.
CREATE FUNCTION stop_batches_of_company(of_processor text, company text) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  batches bigint := hashtextextended('projection ' || of_processor, 0);
BEGIN
  PERFORM pg_advisory_lock(batches);
  BEGIN
    PERFORM FROM company_generation WHERE tenant_id = company AND processor = of_processor FOR UPDATE;
    PERFORM pg_advisory_xact_lock_shared(batches);
  EXCEPTION WHEN OTHERS OR query_canceled THEN
    PERFORM pg_advisory_unlock(batches);
    RAISE;
  END;
  PERFORM pg_advisory_unlock(batches);
END
$$;
REVOKE ALL ON FUNCTION stop_batches_of_company(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION stop_batches_of_company(text, text) TO hr_system;
