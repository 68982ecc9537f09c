-- Policies and grants of a new generation, as soon as nothing more is copied into it (COPY is not for those whom row
-- level security binds): in the switch, reads and batches would wait for them.
CREATE FUNCTION protect_generation(live text[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY live LOOP
    PERFORM protect_read_model(format('next.%I', name)::regclass);
  END LOOP;
END
$$;

-- The new generation takes the place of the live one: reads wait for this transaction's end, none of them fails. Nothing
-- goes live unprotected, whoever has left that out.
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
    IF NOT (SELECT relforcerowsecurity FROM pg_class WHERE oid = format('next.%I', name)::regclass) THEN
      PERFORM protect_read_model(format('next.%I', name)::regclass);
    END IF;
    PERFORM move_generation(name, 'public', 'previous');
    PERFORM move_generation(name, 'next', 'public');
  END LOOP;
END
$$;

REVOKE ALL ON FUNCTION protect_generation(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION protect_generation(text[]) TO hr_system;
