-- Who is signed in on the pages. It is no read model: whose row is lost signs in again. Of the secret that leads to a row
-- there is a hash, and the tokens in it are encrypted by a key that is in no database.
CREATE TABLE page_session (
  tenant_id text COLLATE "C" NOT NULL,
  secret_hash text COLLATE "C" NOT NULL,
  tokens bytea NOT NULL,
  fresh_until timestamptz NOT NULL,
  used_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, secret_hash)
) WITH (fillfactor = 70);
SELECT protect_tenant_table('page_session');
GRANT SELECT, INSERT, UPDATE, DELETE ON page_session TO hr_app;
