-- The event of each company that a segment of a processor has applied last, as it is stored. If the event store does not
-- have it, it has been set back, and that company's rows know something that has never happened.
CREATE TABLE applied (
  tenant_id text COLLATE "C" NOT NULL,
  processor text COLLATE "C" NOT NULL,
  segment integer NOT NULL,
  xid bigint NOT NULL,
  pos bigint NOT NULL,
  event_id uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, processor, segment)
) WITH (fillfactor = 50);
SELECT protect_tenant_table('applied');
GRANT SELECT, INSERT, UPDATE, DELETE ON applied TO hr_system;

-- The same of all companies together: what the live tables of a processor knew when a rebuild had made them, or when this
-- was written down first. There is no row for who has followed the events from the first one on.
CREATE TABLE applied_by_rebuild (
  processor text COLLATE "C" NOT NULL PRIMARY KEY,
  xid bigint NOT NULL,
  pos bigint NOT NULL,
  event_id uuid NOT NULL,
  recorded_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON applied_by_rebuild TO hr_system;

-- Which history of the event store the read models follow. Batches of who still follows an earlier one are refused.
CREATE TABLE followed_history (
  only_row boolean NOT NULL DEFAULT true PRIMARY KEY CHECK (only_row),
  -- counts the times that the read models had to go back
  epoch bigint NOT NULL,
  -- the number of the history; null before anything has been compared
  number integer,
  -- up to where they have to come before they answer: they were lost; null if they are whole
  goal_xid bigint,
  goal_pos bigint
);
INSERT INTO followed_history (epoch) VALUES (0);
GRANT SELECT, UPDATE ON followed_history TO hr_system;

-- What is still to be made anew after the event store was set back: a processor's rows of a company, or of all ('*').
CREATE TABLE to_heal (
  tenant_id text COLLATE "C" NOT NULL,
  processor text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, processor)
);
SELECT protect_tenant_table('to_heal');
GRANT SELECT, INSERT, DELETE ON to_heal TO hr_system;
