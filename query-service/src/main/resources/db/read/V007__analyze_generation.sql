-- Statistics of the n-th table below it, then of the whole; false when all is done. One call is one transaction: ANALYZE
-- of the whole at once would hold back every reader of the event store on this server for a second.
CREATE FUNCTION analyze_generation(live text, step integer) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  parts text[] := ARRAY(SELECT relname FROM pg_class JOIN pg_inherits ON inhrelid = oid
    WHERE inhparent = format('next.%I', live)::regclass ORDER BY relname);
BEGIN
  IF step <= cardinality(parts) THEN
    EXECUTE format('ANALYZE next.%I', parts[step]);
    RETURN true;
  ELSIF cardinality(parts) = 0 THEN
    EXECUTE format('ANALYZE next.%I', live);
  ELSIF current_setting('server_version_num')::int >= 180000 THEN
    -- older servers cannot spare the parts
    EXECUTE format('ANALYZE ONLY next.%I', live);
  END IF;
  RETURN false;
END
$$;
REVOKE ALL ON FUNCTION analyze_generation(text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION analyze_generation(text, integer) TO hr_system;
