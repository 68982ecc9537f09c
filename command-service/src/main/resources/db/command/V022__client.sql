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
CREATE UNIQUE INDEX client_by_id ON client (client_id);

SELECT protect_tenant_table('client');
GRANT INSERT ON client TO hr_app;
GRANT SELECT, INSERT, UPDATE ON client TO hr_system;
