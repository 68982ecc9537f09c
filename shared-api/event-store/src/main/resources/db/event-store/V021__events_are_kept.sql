-- What is stored stays as it was stored. The owner is refused too, whoever is in a hurry; a superuser can switch it off
-- (session_replication_role). That the table itself is not dropped is guards.sql.
CREATE FUNCTION keep_rows() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are kept for ever: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'insufficient_privilege';
END
$$;
REVOKE ALL ON FUNCTION keep_rows() FROM PUBLIC;

-- Which companies' events have been removed after their end, and by which transaction last. Whoever misses an event
-- looks here.
CREATE TABLE event_purge (
  tenant_id text COLLATE "C" NOT NULL PRIMARY KEY,
  purged_at timestamptz NOT NULL,
  xid       bigint NOT NULL,
  events    bigint NOT NULL
);
SELECT protect_tenant_table('event_purge');
GRANT SELECT ON event_purge TO hr_system;
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON event_purge FOR EACH STATEMENT EXECUTE FUNCTION keep_rows();

-- Events go only with a record of it that the same transaction has written: before, since a statement on all of them
-- takes hours that end in vain, and behind, when it is known whose they were.
CREATE FUNCTION keep_events() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  now_purging text[] := ARRAY(SELECT tenant_id FROM event_purge WHERE xid = pg_current_xact_id()::text::bigint);
  -- names of transition tables are only known to what runs behind
  others boolean := cardinality(now_purging) = 0;
BEGIN
  IF TG_WHEN = 'AFTER' THEN
    SELECT EXISTS (SELECT FROM gone WHERE tenant_id <> ALL (now_purging)) INTO others;
  END IF;
  IF others THEN
    RAISE EXCEPTION 'rows of event are kept for ever: DELETE is refused'
      USING ERRCODE = 'insufficient_privilege', HINT = 'purge_events removes those of a company that has ended.';
  END IF;
  RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION keep_events() FROM PUBLIC;

CREATE TRIGGER kept BEFORE UPDATE OR TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION keep_rows();
CREATE TRIGGER kept_unless_purged BEFORE DELETE ON event FOR EACH STATEMENT EXECUTE FUNCTION keep_events();
CREATE TRIGGER kept_of_others AFTER DELETE ON event REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION keep_events();

-- At most so many events of a company that has ended; 0 says that there are none left. Nobody but the owner calls it.
CREATE FUNCTION purge_events(tenant text, most integer) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  removed bigint;
BEGIN
  PERFORM FROM tenant_gate WHERE tenant_id = tenant AND status = 'INACTIVE';
  IF NOT FOUND THEN
    RAISE EXCEPTION 'company % has not ended', tenant USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO event_purge (tenant_id, purged_at, xid, events)
  VALUES (tenant, now(), pg_current_xact_id()::text::bigint, 0)
  ON CONFLICT (tenant_id) DO UPDATE SET purged_at = excluded.purged_at, xid = excluded.xid;
  DELETE FROM event WHERE tenant_id = tenant AND (stream_id, sequence) IN (
    SELECT stream_id, sequence FROM event WHERE tenant_id = tenant ORDER BY stream_id, sequence LIMIT most);
  GET DIAGNOSTICS removed = ROW_COUNT;
  UPDATE event_purge SET events = events + removed WHERE tenant_id = tenant;
  RETURN removed;
END
$$;
REVOKE ALL ON FUNCTION purge_events(text, integer) FROM PUBLIC;
