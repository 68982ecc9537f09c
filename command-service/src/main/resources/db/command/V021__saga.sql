-- Axon's saga and token stores, with Axon's column names. They hold ids only, so that one table may serve all tenants.
CREATE TABLE saga_entry (
    sagaid         text  NOT NULL PRIMARY KEY,
    revision       text,
    sagatype       text  NOT NULL,
    serializedsaga bytea NOT NULL
);

CREATE TABLE association_value_entry (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    associationkey   text NOT NULL,
    associationvalue text NOT NULL,
    sagatype         text NOT NULL,
    sagaid           text NOT NULL
);

CREATE INDEX association_value_entry_value ON association_value_entry (sagatype, associationkey, associationvalue);
CREATE INDEX association_value_entry_saga ON association_value_entry (sagaid, sagatype);

CREATE TABLE token_entry (
    processorname text    NOT NULL,
    segment       integer NOT NULL,
    token         bytea,
    tokentype     text,
    timestamp     text,
    owner         text,
    PRIMARY KEY (processorname, segment)
) WITH (fillfactor = 50);

GRANT SELECT, INSERT, UPDATE, DELETE ON saga_entry, association_value_entry, token_entry TO hr_system;
