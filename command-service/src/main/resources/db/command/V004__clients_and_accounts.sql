CREATE TABLE client (
    tenant_id   text COLLATE "C" NOT NULL,
    client_id   text COLLATE "C" NOT NULL,
    name        text        NOT NULL,
    secret_hash text        NOT NULL,
    roles       text[]      NOT NULL,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, client_id)
);

-- Sign-in knows the client but not yet the tenant.
CREATE INDEX client_by_id ON client (client_id);

SELECT protect_tenant_table('client');
GRANT INSERT ON client TO hr_app;
GRANT SELECT, INSERT, UPDATE ON client TO hr_system;

-- The table of Spring Authorization Server 7.1. It is read before the tenant is known, by hr_system only.
CREATE TABLE oauth2_authorization (
    id                            text NOT NULL PRIMARY KEY,
    registered_client_id          text NOT NULL,
    principal_name                text NOT NULL,
    authorization_grant_type      text NOT NULL,
    authorized_scopes             text,
    attributes                    text,
    state                         text,
    authorization_code_value      text,
    authorization_code_issued_at  timestamptz,
    authorization_code_expires_at timestamptz,
    authorization_code_metadata   text,
    access_token_value            text,
    access_token_issued_at        timestamptz,
    access_token_expires_at       timestamptz,
    access_token_metadata         text,
    access_token_type             text,
    access_token_scopes           text,
    oidc_id_token_value           text,
    oidc_id_token_issued_at       timestamptz,
    oidc_id_token_expires_at      timestamptz,
    oidc_id_token_metadata        text,
    refresh_token_value           text,
    refresh_token_issued_at       timestamptz,
    refresh_token_expires_at      timestamptz,
    refresh_token_metadata        text,
    user_code_value               text,
    user_code_issued_at           timestamptz,
    user_code_expires_at          timestamptz,
    user_code_metadata            text,
    device_code_value             text,
    device_code_issued_at         timestamptz,
    device_code_expires_at        timestamptz,
    device_code_metadata          text
);

CREATE INDEX oauth2_authorization_access_token ON oauth2_authorization USING hash (access_token_value);

GRANT SELECT, INSERT, UPDATE, DELETE ON oauth2_authorization TO hr_system;

-- A link's token is never stored, only its SHA-256. One account may hold several: a mail that was sent twice holds two.
CREATE TABLE activation (
    tenant_id  text COLLATE "C" NOT NULL,
    token_hash bytea       NOT NULL,
    account_id text COLLATE "C" NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz,
    PRIMARY KEY (tenant_id, token_hash)
);

-- Who follows a link is not signed in, so the tenant is found by the token.
CREATE INDEX activation_by_token ON activation (token_hash);
CREATE INDEX activation_by_account ON activation (tenant_id, account_id);

SELECT protect_tenant_table('activation');
GRANT SELECT, UPDATE ON activation TO hr_app;
GRANT SELECT, INSERT, DELETE ON activation TO hr_system;

CREATE TABLE credential (
    tenant_id     text COLLATE "C" NOT NULL,
    account_id    text COLLATE "C" NOT NULL,
    password_hash text        NOT NULL,
    changed_at    timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, account_id)
);

SELECT protect_tenant_table('credential');
GRANT INSERT ON credential TO hr_app;
GRANT SELECT, UPDATE ON credential TO hr_system;

-- A token counts once, and with it all the others of its account.
CREATE FUNCTION use_activation(tenant text, account text, token bytea, used timestamptz, password text) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  UPDATE activation SET used_at = used
    WHERE tenant_id = tenant AND token_hash = token AND account_id = account
      AND used_at IS NULL AND expires_at > used;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = 'HR422', MESSAGE = 'ACTIVATION_INVALID';
  END IF;
  UPDATE activation SET used_at = used WHERE tenant_id = tenant AND account_id = account AND used_at IS NULL;
  INSERT INTO credential (tenant_id, account_id, password_hash, changed_at) VALUES (tenant, account, password, used);
END
$$;
REVOKE ALL ON FUNCTION use_activation FROM PUBLIC;
GRANT EXECUTE ON FUNCTION use_activation TO hr_app;
