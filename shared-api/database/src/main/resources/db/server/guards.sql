-- The event table is not dropped, renamed, rewritten or left unguarded, not even by its owner. As superuser, in the
-- command database, before or after --migrate; run it again at will:
--   psql -d hr_command -v ON_ERROR_STOP=1 -f guards.sql
-- Where nobody is superuser it is left out: UPDATE, DELETE and TRUNCATE are refused all the same.
-- In a schema of its own: whoever owns a schema may drop what is in it.
CREATE SCHEMA IF NOT EXISTS hr_guard;

CREATE OR REPLACE FUNCTION hr_guard.keep_event_table() RETURNS event_trigger
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  harmed boolean;
BEGIN
  IF tg_event = 'sql_drop' THEN
    harmed := EXISTS (
      SELECT FROM pg_event_trigger_dropped_objects()
       WHERE object_type = 'table' AND object_identity = 'public.event'
          OR object_type = 'table column' AND object_identity LIKE 'public.event.%'
          OR object_type = 'trigger' AND object_identity LIKE '% on public.event');
  ELSIF tg_event = 'table_rewrite' THEN
    harmed := pg_event_trigger_table_rewrite_oid() = to_regclass('public.event');
  ELSE
    harmed := EXISTS (
      SELECT FROM pg_event_trigger_ddl_commands() AS command
        JOIN pg_trigger ON tgrelid = command.objid AND NOT tgisinternal
       WHERE command.classid = 'pg_class'::regclass
         AND tgfoid = to_regprocedure('public.keep_events()')
         AND (tgrelid IS DISTINCT FROM to_regclass('public.event') OR tgenabled NOT IN ('O', 'A')
              OR EXISTS (SELECT FROM pg_trigger AS other
                          WHERE other.tgrelid = command.objid AND other.tgenabled NOT IN ('O', 'A'))));
  END IF;
  IF harmed THEN
    RAISE EXCEPTION 'the event table is kept for ever: % is refused', tg_tag USING ERRCODE = 'insufficient_privilege';
  END IF;
END
$$;

DROP EVENT TRIGGER IF EXISTS keep_event_table_from_drop;
DROP EVENT TRIGGER IF EXISTS keep_event_table_from_rewrite;
DROP EVENT TRIGGER IF EXISTS keep_event_table_from_change;
CREATE EVENT TRIGGER keep_event_table_from_drop ON sql_drop EXECUTE FUNCTION hr_guard.keep_event_table();
CREATE EVENT TRIGGER keep_event_table_from_rewrite ON table_rewrite EXECUTE FUNCTION hr_guard.keep_event_table();
CREATE EVENT TRIGGER keep_event_table_from_change ON ddl_command_end
  WHEN TAG IN ('ALTER TABLE') EXECUTE FUNCTION hr_guard.keep_event_table();
