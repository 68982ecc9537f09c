-- Statistics of a new generation cost as much as an index, and there are sixteen parts of them. Rows are found by whole
-- keys: a fifth of the usual sample is enough until autovacuum looks at the tables for itself.
ALTER FUNCTION index_generation(text, integer) SET default_statistics_target = 20;

-- The live tables go here and are dropped later: to delete their files takes longer than all the rest of the switch.
CREATE SCHEMA previous;

CREATE FUNCTION move_generation(name text, from_schema text, to_schema text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  part text;
BEGIN
  FOR part IN SELECT relname FROM pg_class
    WHERE oid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = format('%I.%I', from_schema, name)::regclass)
  LOOP
    EXECUTE format('ALTER TABLE %I.%I SET SCHEMA %I', from_schema, part, to_schema);
  END LOOP;
  EXECUTE format('ALTER TABLE %I.%I SET SCHEMA %I', from_schema, name, to_schema);
END
$$;

-- The new generation takes the place of the live one: reads wait for this transaction's end, none of them fails.
CREATE OR REPLACE FUNCTION switch_generation(live text[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET lock_timeout = '2s'
AS $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY live LOOP
    EXECUTE format('LOCK TABLE public.%I IN ACCESS EXCLUSIVE MODE', name);
  END LOOP;
  FOREACH name IN ARRAY live LOOP
    PERFORM protect_read_model(format('next.%I', name)::regclass);
    PERFORM move_generation(name, 'public', 'previous');
    PERFORM move_generation(name, 'next', 'public');
  END LOOP;
END
$$;

-- What a switch has left, the last one or one whose process died.
CREATE FUNCTION drop_previous_generation(live text[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY live LOOP
    EXECUTE format('DROP TABLE IF EXISTS previous.%I', name);
  END LOOP;
END
$$;

REVOKE ALL ON FUNCTION move_generation(text, text, text), drop_previous_generation(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION drop_previous_generation(text[]) TO hr_system;
