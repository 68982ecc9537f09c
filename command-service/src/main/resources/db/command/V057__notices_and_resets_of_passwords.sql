-- What people are to be told of their account, the newest of each kind. No addresses.
CREATE TABLE account_notice (
  tenant_id text COLLATE "C" NOT NULL,
  account_id text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  mail text COLLATE "C" NOT NULL,
  happened_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  due_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, account_id, kind)
);
CREATE INDEX ON account_notice (due_at);
SELECT protect_tenant_table('account_notice');
GRANT SELECT, INSERT, UPDATE ON account_notice TO hr_app;
GRANT SELECT, UPDATE, DELETE ON account_notice TO hr_system;

CREATE FUNCTION tell_account(tenant text, account text, told text, new_mail text, happened timestamptz) RETURNS void
  LANGUAGE sql SET search_path = pg_catalog, public, pg_temp
AS $$
  INSERT INTO account_notice VALUES (tenant, account, told, new_mail, happened, 0, happened)
    ON CONFLICT (tenant_id, account_id, kind)
    DO UPDATE SET mail = excluded.mail, happened_at = excluded.happened_at, attempts = 0, due_at = excluded.due_at
$$;
REVOKE ALL ON FUNCTION tell_account FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tell_account TO hr_app;

-- Who says that a password is forgotten: an address as accounts are claimed by, in a company that may not even exist. What
-- is done about it is done afterwards, so that nobody learns from the answer who has an account.
CREATE TABLE forgotten_password (
  tenant_id text COLLATE "C" NOT NULL,
  address text COLLATE "C" NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  due_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, address)
);
CREATE INDEX ON forgotten_password (due_at);
SELECT protect_tenant_table('forgotten_password');
GRANT SELECT, INSERT, UPDATE, DELETE ON forgotten_password TO hr_system;

-- Links by which a new password may be set: the SHA-256 of their tokens.
CREATE TABLE password_reset (
  tenant_id text COLLATE "C" NOT NULL,
  token_hash bytea NOT NULL,
  account_id text COLLATE "C" NOT NULL,
  issued_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (tenant_id, token_hash)
);
CREATE INDEX password_reset_by_token ON password_reset (token_hash);
CREATE INDEX password_reset_by_account ON password_reset (tenant_id, account_id, issued_at);
SELECT protect_tenant_table('password_reset');
GRANT SELECT, UPDATE ON password_reset TO hr_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON password_reset TO hr_system;

CREATE FUNCTION change_password(tenant text, account text, password text, changed timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM require_entered(tenant);
  UPDATE credential SET password_hash = password, changed_at = changed
    WHERE tenant_id = tenant AND account_id = account;
  -- the links that were sent are dead, whoever has them
  UPDATE password_reset SET expires_at = changed
    WHERE tenant_id = tenant AND account_id = account AND used_at IS NULL AND expires_at > changed;
END
$$;

-- A link counts once.
CREATE FUNCTION use_reset(tenant text, account text, token bytea, used timestamptz, password text) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  UPDATE password_reset SET used_at = used
    WHERE tenant_id = tenant AND token_hash = token AND account_id = account
      AND used_at IS NULL AND expires_at > used;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = 'HR422', MESSAGE = 'RESET_INVALID';
  END IF;
  PERFORM change_password(tenant, account, password, used);
END
$$;
REVOKE ALL ON FUNCTION change_password, use_reset FROM PUBLIC;
GRANT EXECUTE ON FUNCTION change_password, use_reset TO hr_app;

-- How often the password that somebody has was wrong, by session.
CREATE TABLE password_attempt (
  tenant_id text COLLATE "C" NOT NULL,
  account_id text COLLATE "C" NOT NULL,
  session_id text COLLATE "C" NOT NULL,
  attempts integer NOT NULL,
  not_before timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, account_id, session_id)
);
SELECT protect_tenant_table('password_attempt');
GRANT SELECT, INSERT, UPDATE, DELETE ON password_attempt TO hr_system;
