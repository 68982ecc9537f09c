-- What a company's read models were at a position, in tables of a schema of their own: view_<replay>. Reads that name one
-- see its tables, and nothing else.
CREATE TABLE view_generation (
  tenant_id text COLLATE "C" NOT NULL,
  replay_id text COLLATE "C" NOT NULL,
  requested_by text COLLATE "C" NOT NULL,
  -- the last event that is in it
  xid bigint NOT NULL,
  pos bigint NOT NULL,
  -- the groups that are in it, separated by commas
  groups text COLLATE "C" NOT NULL,
  ready boolean NOT NULL,
  PRIMARY KEY (tenant_id, replay_id)
);
SELECT protect_tenant_table('view_generation');
GRANT SELECT ON view_generation TO hr_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON view_generation TO hr_system;

-- Lets reads in. They find the functions of requests there too, each with the view's own now: what is in public, they do not
-- see. A function whose body was bound to tables when it was made is left out, since these are the live ones.
CREATE FUNCTION open_view(view text, as_of timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET check_function_bodies = off
AS $$
DECLARE
  definition text;
  moment text := format('timestamptz %L', as_of);
BEGIN
  PERFORM require_beside(view);
  FOR definition IN SELECT pg_get_functiondef(p.oid) FROM pg_proc AS p JOIN pg_language AS l ON l.oid = p.prolang
     WHERE p.pronamespace = 'public'::regnamespace AND p.prokind = 'f' AND l.lanname = 'sql'
       AND NOT p.prosecdef AND p.prosqlbody IS NULL AND has_function_privilege('hr_app', p.oid, 'EXECUTE')
  LOOP
    EXECUTE replace(replace(definition, 'FUNCTION public.', format('FUNCTION %I.', view)), 'now()', moment);
  END LOOP;
  EXECUTE format('CREATE OR REPLACE FUNCTION %I.moment() RETURNS timestamptz LANGUAGE sql STABLE AS %L', view, 'SELECT ' || moment);
  EXECUTE format('REVOKE ALL ON ALL FUNCTIONS IN SCHEMA %I FROM PUBLIC', view);
  EXECUTE format('GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA %I TO hr_app, hr_system', view);
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO hr_app', view);
END
$$;
REVOKE ALL ON FUNCTION open_view(text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_view(text, timestamptz) TO hr_system;
