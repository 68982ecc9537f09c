-- A rebuilt read model grows in this schema under the names of the tables it will replace. No request sees it.
CREATE SCHEMA next;
GRANT USAGE ON SCHEMA next TO hr_system;

-- Empty tables like the live ones, with their partitions, without keys; what an earlier rebuild left is gone.
CREATE FUNCTION begin_generation(live text[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  name text;
  part record;
BEGIN
  FOREACH name IN ARRAY live LOOP
    EXECUTE format('DROP TABLE IF EXISTS next.%I', name);
    EXECUTE format('CREATE TABLE next.%I (LIKE public.%I INCLUDING ALL EXCLUDING INDEXES) %s', name, name,
      (SELECT 'PARTITION BY ' || pg_get_partkeydef(partrelid) FROM pg_partitioned_table
        WHERE partrelid = format('public.%I', name)::regclass));
    FOR part IN SELECT relname, pg_get_expr(relpartbound, oid) AS bound FROM pg_class
      WHERE oid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = format('public.%I', name)::regclass)
    LOOP
      EXECUTE format('CREATE TABLE next.%I PARTITION OF next.%I %s', part.relname, name, part.bound);
    END LOOP;
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON next.%I TO hr_system', name);
  END LOOP;
END
$$;

-- The live table's indexes for the n-th table below it (or itself), then for the whole; false when all is done. One
-- call is one transaction: a long one would hold back every reader of the event store on this server.
CREATE FUNCTION index_generation(live text, step integer) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  whole regclass := format('public.%I', live)::regclass;
  relations regclass[] := ARRAY(SELECT inhrelid FROM pg_inherits WHERE inhparent = whole ORDER BY inhrelid) || whole;
  relation regclass := relations[step];
  name text := (SELECT relname FROM pg_class WHERE oid = relation);
  index record;
BEGIN
  IF relation IS NULL THEN
    EXECUTE format('ANALYZE next.%I', live);
    RETURN false;
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

-- The new generation takes the place of the live one: reads wait for this transaction's end, none of them fails.
CREATE FUNCTION switch_generation(live text[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET lock_timeout = '2s'
AS $$
DECLARE
  name text;
  part text;
BEGIN
  FOREACH name IN ARRAY live LOOP
    EXECUTE format('LOCK TABLE public.%I IN ACCESS EXCLUSIVE MODE', name);
  END LOOP;
  FOREACH name IN ARRAY live LOOP
    PERFORM protect_read_model(format('next.%I', name)::regclass);
    EXECUTE format('DROP TABLE public.%I', name);
    FOR part IN SELECT relname FROM pg_class
      WHERE oid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = format('next.%I', name)::regclass)
    LOOP
      EXECUTE format('ALTER TABLE next.%I SET SCHEMA public', part);
    END LOOP;
    EXECUTE format('ALTER TABLE next.%I SET SCHEMA public', name);
  END LOOP;
END
$$;

REVOKE ALL ON FUNCTION begin_generation(text[]), index_generation(text, integer), switch_generation(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION begin_generation(text[]), index_generation(text, integer), switch_generation(text[])
  TO hr_system;
