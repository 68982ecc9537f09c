-- People's sign-ins. What is kept of them for years is in the events.
CREATE TABLE sign_in_session (
  tenant_id text COLLATE "C" NOT NULL,
  session_id text COLLATE "C" NOT NULL,
  account_id text COLLATE "C" NOT NULL,
  client_id text COLLATE "C" NOT NULL,
  started_at timestamptz NOT NULL,
  last_used_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended boolean NOT NULL DEFAULT false,
  PRIMARY KEY (tenant_id, session_id)
);
CREATE INDEX sign_in_session_of_account ON sign_in_session (tenant_id, account_id, session_id) WHERE NOT ended;
CREATE INDEX sign_in_session_expired ON sign_in_session (expires_at);
SELECT protect_tenant_table('sign_in_session');
GRANT SELECT, INSERT, UPDATE ON sign_in_session TO hr_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_session TO hr_system;

ALTER TABLE account ADD COLUMN disabled boolean NOT NULL DEFAULT false;

-- Accounts from before roles could change.
INSERT INTO account_access (tenant_id, account_id, fact, holds, version)
SELECT tenant_id, account_id, role, true, 0 FROM account, unnest(roles) AS role;

-- Asked after the account has lost the role or been disabled: there must be somebody else who can give it again. One after
-- the other in each company, or two administrators would take it from each other.
CREATE FUNCTION require_another_admin(tenant text, account text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM require_entered(tenant);
  PERFORM pg_advisory_xact_lock(hashtextextended('admins ' || tenant, 0));
  IF EXISTS (SELECT FROM account a
              WHERE a.tenant_id = tenant AND a.account_id = account AND a.active
                AND a.disabled = ('TENANT_ADMIN' = ANY (a.roles)))
    AND NOT EXISTS (
      SELECT FROM account a
       WHERE a.tenant_id = tenant AND a.account_id <> account AND a.active AND NOT a.disabled
         AND 'TENANT_ADMIN' = ANY (a.roles)
         AND NOT EXISTS (SELECT FROM employment_end e
                          WHERE e.tenant_id = tenant AND e.employee_id = a.employee_id
                            AND e.ended_from <= today_of(tenant)))
  THEN
    RAISE EXCEPTION USING ERRCODE = 'HR409', MESSAGE = 'LAST_ADMIN';
  END IF;
END
$$;
REVOKE ALL ON FUNCTION require_another_admin FROM PUBLIC;
GRANT EXECUTE ON FUNCTION require_another_admin TO hr_app;
