-- Accounts as they are known now: whose they are, and what who signs in may do.
CREATE TABLE account (
  tenant_id text COLLATE "C" NOT NULL,
  account_id text COLLATE "C" NOT NULL,
  -- null if it belongs to no employment
  employee_id text COLLATE "C",
  roles text[] COLLATE "C" NOT NULL,
  active boolean NOT NULL,
  PRIMARY KEY (tenant_id, account_id)
);
SELECT protect_tenant_table('account');
GRANT SELECT, INSERT, UPDATE ON account TO hr_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON account TO hr_system;

-- An address may be taken over from an account whose person has left, so it has to be known whose it is.
GRANT SELECT ON claim TO hr_app;

CREATE FUNCTION free_account_email(tenant text, account text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM require_entered(tenant);
  DELETE FROM claim WHERE tenant_id = tenant AND kind = 'ACCOUNT_EMAIL' AND owner = account;
END
$$;
REVOKE ALL ON FUNCTION free_account_email FROM PUBLIC;
GRANT EXECUTE ON FUNCTION free_account_email TO hr_app, hr_system;

-- Invitations that are to be mailed, the newest of each account. No addresses, no links.
CREATE TABLE invitation_mail (
  tenant_id text COLLATE "C" NOT NULL,
  account_id text COLLATE "C" NOT NULL,
  mail text COLLATE "C" NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  due_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, account_id)
);
CREATE INDEX ON invitation_mail (due_at);
SELECT protect_tenant_table('invitation_mail');
GRANT SELECT, INSERT, UPDATE ON invitation_mail TO hr_app;
GRANT SELECT, UPDATE, DELETE ON invitation_mail TO hr_system;

-- The invitation before is dead: first its mail, whose sender locks that row, then the links that were sent.
CREATE FUNCTION invite_by_mail(tenant text, account text, new_mail text, invited timestamptz) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  INSERT INTO invitation_mail (tenant_id, account_id, mail, due_at) VALUES (tenant, account, new_mail, invited)
    ON CONFLICT (tenant_id, account_id)
    DO UPDATE SET mail = excluded.mail, attempts = 0, due_at = excluded.due_at;
  UPDATE activation SET expires_at = invited
    WHERE tenant_id = tenant AND account_id = account AND used_at IS NULL AND expires_at > invited;
END
$$;
REVOKE ALL ON FUNCTION invite_by_mail FROM PUBLIC;
GRANT EXECUTE ON FUNCTION invite_by_mail TO hr_app;

-- By the company's own zone.
CREATE OR REPLACE FUNCTION today_of(tenant text) RETURNS date
  LANGUAGE sql STABLE
AS $$
  SELECT (now() AT TIME ZONE coalesce(
    (SELECT s.settings ->> 'zone' FROM tenant_settings s WHERE s.tenant_id = tenant), 'Asia/Seoul'))::date
$$;
