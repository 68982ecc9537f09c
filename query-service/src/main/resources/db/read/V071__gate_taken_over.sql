-- After a restore the gate here knows what never happened, by versions that are higher than what is true now. It is
-- replaced as a whole by what the database of the side that decides knows, in one transaction: whoever asks waits for
-- nothing, whoever sets a row waits and then finds versions that are true.
CREATE FUNCTION clear_gate() RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  LOCK TABLE maintenance, tenant_gate, revoked_client, account_access, ended_session, employment_end
    IN SHARE ROW EXCLUSIVE MODE;
  DELETE FROM tenant_gate;
  DELETE FROM revoked_client;
  DELETE FROM account_access;
  DELETE FROM ended_session;
  DELETE FROM employment_end;
END
$$;

CREATE FUNCTION put_gate_rows(target text, rows json) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  IF target NOT IN ('tenant_gate', 'revoked_client', 'account_access', 'ended_session', 'employment_end') THEN
    RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'no table of the gate';
  END IF;
  EXECUTE format('INSERT INTO public.%1$I SELECT * FROM json_populate_recordset(NULL::public.%1$I, $1)', target)
    USING rows;
END
$$;

CREATE FUNCTION put_maintenance(true_mode text, true_version bigint) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  UPDATE maintenance SET mode = true_mode, version = true_version
$$;

REVOKE ALL ON FUNCTION clear_gate(), put_gate_rows(text, json), put_maintenance(text, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION clear_gate(), put_gate_rows(text, json), put_maintenance(text, bigint) TO hr_system;
