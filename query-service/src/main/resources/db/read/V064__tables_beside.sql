-- One company's tables beside the live ones, in a schema of their own and without partitions: aside_… while they are
-- rebuilt, view_… as they were at a moment. Nothing else can be made or dropped by these functions.
CREATE FUNCTION require_beside(beside text) RETURNS void
  LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  IF beside !~ '^(aside|view)_[0-9a-f]{32}$' THEN
    RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = format('%I is no schema of one company', beside);
  END IF;
END
$$;

CREATE FUNCTION drop_beside(beside text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET client_min_messages = 'warning'
AS $$
BEGIN
  PERFORM require_beside(beside);
  EXECUTE format('DROP SCHEMA IF EXISTS %I CASCADE', beside);
END
$$;

-- What rebuilds have left that died: as long as one lives, its session holds the lock of its schema.
CREATE FUNCTION drop_asides() RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  left_over text;
BEGIN
  FOR left_over IN SELECT nspname FROM pg_namespace WHERE nspname ~ '^aside_[0-9a-f]{32}$' LOOP
    IF pg_try_advisory_xact_lock(hashtextextended(left_over, 0)) THEN
      PERFORM drop_beside(left_over);
    END IF;
  END LOOP;
END
$$;

-- Empty tables like the live ones, without keys; what was in the schema before is gone.
CREATE FUNCTION begin_beside(beside text, live text[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  name text;
BEGIN
  PERFORM drop_beside(beside);
  EXECUTE format('CREATE SCHEMA %I', beside);
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO hr_system', beside);
  FOREACH name IN ARRAY live LOOP
    EXECUTE format('CREATE TABLE %I.%I (LIKE public.%I INCLUDING ALL EXCLUDING INDEXES)', beside, name, name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I.%I TO hr_system', beside, name);
  END LOOP;
END
$$;

-- The live table's keys and indexes, and statistics.
CREATE FUNCTION index_beside(beside text, live text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET default_statistics_target = 20
AS $$
DECLARE
  index record;
BEGIN
  PERFORM require_beside(beside);
  FOR index IN SELECT pg_get_indexdef(i.indexrelid) AS definition, c.conname, pg_get_constraintdef(c.oid) AS key
      FROM pg_index AS i LEFT JOIN pg_constraint AS c ON c.conindid = i.indexrelid AND c.contype IN ('p', 'u')
     WHERE i.indrelid = format('public.%I', live)::regclass ORDER BY i.indexrelid
  LOOP
    IF index.conname IS NULL THEN
      EXECUTE regexp_replace(index.definition, ' ON (ONLY )?public\.', format(' ON %I.', beside));
    ELSE
      EXECUTE format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s', beside, live, index.conname, index.key);
    END IF;
  END LOOP;
  EXECUTE format('ANALYZE %I.%I', beside, live);
END
$$;

-- Policies and grants, as soon as nothing more is copied: COPY is not for those whom row level security binds.
CREATE FUNCTION protect_beside(beside text, live text[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  name text;
BEGIN
  PERFORM require_beside(beside);
  FOREACH name IN ARRAY live LOOP
    PERFORM protect_read_model(format('%I.%I', beside, name)::regclass);
  END LOOP;
END
$$;

REVOKE ALL ON FUNCTION require_beside(text), drop_beside(text), drop_asides(), begin_beside(text, text[]),
  index_beside(text, text), protect_beside(text, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION drop_beside(text), drop_asides(), begin_beside(text, text[]), index_beside(text, text),
  protect_beside(text, text[]) TO hr_system;
