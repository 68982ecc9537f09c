-- Nothing read it.
ALTER TABLE roster DROP COLUMN department_id;
