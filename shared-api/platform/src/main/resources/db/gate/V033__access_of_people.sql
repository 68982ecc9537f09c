-- What a person's account may do now, whatever its token says: one row for each role that it has or had, and one that says
-- whether it is disabled. An account without rows may do what its token says.
CREATE TABLE account_access (
  tenant_id text COLLATE "C" NOT NULL,
  account_id text COLLATE "C" NOT NULL,
  -- a role, or DISABLED
  fact text COLLATE "C" NOT NULL,
  holds boolean NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (tenant_id, account_id, fact)
);

-- Sessions whose tokens are refused although they have not expired. Those that have expired meanwhile are dropped.
CREATE TABLE ended_session (
  tenant_id text COLLATE "C" NOT NULL,
  session_id text COLLATE "C" NOT NULL,
  ended_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, session_id)
);

SELECT protect_tenant_table('account_access'), protect_tenant_table('ended_session');
GRANT SELECT ON account_access, ended_session TO hr_app;
-- DELETE for their rebuild
GRANT SELECT, DELETE ON account_access, ended_session TO hr_system;

-- Versions are the sequences of the events that say so. What did not hold from the beginning need not be said.
CREATE FUNCTION set_account_access(tenant text, account text, new_fact text, new_holds boolean, new_version bigint)
  RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM require_entered(tenant);
  IF new_holds OR new_version > 0 THEN
    INSERT INTO account_access VALUES (tenant, account, new_fact, new_holds, new_version)
      ON CONFLICT (tenant_id, account_id, fact)
      DO UPDATE SET holds = excluded.holds, version = excluded.version
      WHERE account_access.version < excluded.version;
  END IF;
END
$$;

-- No token lives for an hour.
CREATE FUNCTION end_session(tenant text, session text, ended timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM require_entered(tenant);
  DELETE FROM ended_session WHERE tenant_id = tenant AND ended_at < now() - interval '1 hour';
  IF ended >= now() - interval '1 hour' THEN
    INSERT INTO ended_session VALUES (tenant, session, ended) ON CONFLICT DO NOTHING;
  END IF;
END
$$;

REVOKE ALL ON FUNCTION set_account_access, end_session FROM PUBLIC;
GRANT EXECUTE ON FUNCTION set_account_access, end_session TO hr_app, hr_system;
