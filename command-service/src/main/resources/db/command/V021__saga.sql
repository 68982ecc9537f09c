-- Axon's saga and token stores. Sagas hold ids only, so that one table may serve all tenants.
CREATE TABLE saga_entry (
    saga_id         text NOT NULL PRIMARY KEY,
    revision        text,
    saga_type       text NOT NULL,
    serialized_saga bytea NOT NULL
);

CREATE TABLE association_value_entry (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    association_key   text NOT NULL,
    association_value text NOT NULL,
    saga_type         text NOT NULL,
    saga_id           text NOT NULL
);

CREATE INDEX association_value_entry_value ON association_value_entry (saga_type, association_key, association_value);
CREATE INDEX association_value_entry_saga ON association_value_entry (saga_id, saga_type);

GRANT SELECT, INSERT, UPDATE, DELETE ON saga_entry, association_value_entry TO hr_system;
