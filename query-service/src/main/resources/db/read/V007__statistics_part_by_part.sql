-- The live table's indexes for the n-th table below it (or itself), then for the whole; after these its statistics in
-- the same order; false when all is done. One call is one transaction: ANALYZE of the whole with all that is below it
-- would hold back every reader of the event store on this server for a second.
CREATE OR REPLACE FUNCTION index_generation(live text, step integer) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  whole regclass := format('public.%I', live)::regclass;
  relations regclass[] := ARRAY(SELECT inhrelid FROM pg_inherits WHERE inhparent = whole ORDER BY inhrelid) || whole;
  count integer := cardinality(relations);
  relation regclass := relations[(step - 1) % count + 1];
  name text := (SELECT relname FROM pg_class WHERE oid = relation);
  index record;
BEGIN
  IF step > count THEN
    IF relation <> whole OR count = 1 THEN
      EXECUTE format('ANALYZE next.%I', name);
    ELSIF current_setting('server_version_num')::int >= 180000 THEN
      -- older servers would go through the parts again
      EXECUTE format('ANALYZE ONLY next.%I', name);
    END IF;
    RETURN step < 2 * count;
  END IF;
  FOR index IN
    SELECT pg_get_indexdef(i.indexrelid) AS definition, c.conname, pg_get_constraintdef(c.oid) AS constraint_of
      FROM pg_index i LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.contype IN ('p', 'u')
     WHERE i.indrelid = relation ORDER BY i.indexrelid
  LOOP
    IF index.conname IS NULL THEN
      EXECUTE regexp_replace(index.definition, ' ON (ONLY )?public\.', ' ON next.');
    ELSE
      EXECUTE format('ALTER TABLE next.%I ADD CONSTRAINT %I %s', name, index.conname, index.constraint_of);
    END IF;
  END LOOP;
  RETURN true;
END
$$;
