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
CREATE UNIQUE INDEX activation_by_token ON activation (token_hash);
CREATE INDEX activation_by_account ON activation (tenant_id, account_id);

SELECT protect_tenant_table('activation');
GRANT SELECT, INSERT, UPDATE ON activation TO hr_app;
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
