-- The table of db-scheduler 16.12; its rows hold ids only.
CREATE TABLE scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    state                text,
    PRIMARY KEY (task_name, task_instance)
) WITH (fillfactor = 50);

CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);

GRANT SELECT, INSERT, UPDATE, DELETE ON scheduled_tasks TO hr_system;

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

-- Which mails have been handed over, so that a repeated task sends none twice. No addresses, no texts.
CREATE TABLE sent_mail (
    tenant_id text COLLATE "C" NOT NULL,
    mail      text COLLATE "C" NOT NULL,
    sent_at   timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, mail)
);

SELECT protect_tenant_table('sent_mail');
GRANT SELECT, INSERT ON sent_mail TO hr_system;
